import type { Actor, Place } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { Status } from '../dossier.ts'
import type { ControlGroup } from './control-groups.ts'
import { nameKey } from './name-key.ts'
import { forcesName, inSentence } from './names.ts'
import type { Said } from './said.ts'
import { capital, commonName, isPlural, placeName, verb } from './words.ts'

/** One line with its attribution: who claims, who denies, who concedes. */
export function controlHeadline(group: ControlGroup, status: Status, pack: Pack | null): string {
  const place = placeIn(group)
  const gainer = nameOf(actors(group, 'gainer')) ?? forcesOf(group.gainer, pack)
  const loser = nameOf(actors(group, 'loser')) ?? nameOf(speakersOf(group, group.loser)) ?? forcesOf(group.loser, pack)
  const denier = group.denials[0]?.voice.name
  if (status === 'disputed' && denier !== undefined) {
    const claim =
      gainer === undefined ? `Control of ${place} disputed` : `${gainer} ${claimOf(group.change, gainer)} ${place}`
    return `${capital(claim)}; ${inSentence(denier)} ${verb(denier, 'denies', 'deny')} it`
  }
  if (status === 'claimed' && gainer !== undefined && isBoast(group))
    return capital(
      `${gainer} ${verb(gainer, 'says it', 'say they')} ${boasts[group.change][isPlural(gainer) ? 1 : 0]} ${place}`,
    )
  const line = lineOf(group.change, gainer, loser, place)
  if (status === 'claimed') return capital(`${line}, ${voiceOf(group)}`)
  if (status === 'reported') return capital(`${line}, independent sources report`)
  const concedes =
    status === 'confirmed' &&
    loser !== undefined &&
    group.change !== 'assaulted' &&
    gainer !== undefined &&
    isConceded(group)
  return capital(line) + (concedes ? `; ${inSentence(loser)} ${verb(loser, 'concedes', 'concede')}` : '')
}

type Change = ControlGroup['change']

/** What is said to have happened, in the present tense of headlines. */
function lineOf(change: Change, gainer: string | undefined, loser: string | undefined, place: string): string {
  if (change === 'taken' && gainer === undefined)
    return loser === undefined ? `${place} falls` : `${loser} ${verb(loser, 'loses', 'lose')} ${place}`
  if (gainer === undefined) return without[change](place)
  const [one, several] = deeds[change]
  return change === 'siege-lifted' ? without[change](place) : `${gainer} ${verb(gainer, one, several)} ${place}`
}

const deeds: Readonly<Record<Change, readonly [one: string, several: string]>> = {
  taken: ['takes', 'take'],
  held: ['holds', 'hold'],
  entered: ['enters', 'enter'],
  assaulted: ['attacks', 'attack'],
  besieged: ['besieges', 'besiege'],
  'siege-lifted': ['lifts siege of', 'lift siege of'],
}

const without: Readonly<Record<Change, (place: string) => string>> = {
  taken: (place) => `${place} falls`,
  held: (place) => `troops hold ${place}`,
  entered: (place) => `troops enter ${place}`,
  assaulted: (place) => `fighting in ${place}`,
  besieged: (place) => `${place} under siege`,
  'siege-lifted': (place) => `siege of ${place} lifted`,
}

/** "army claims the centre", of what somebody denies. */
function claimOf(change: Change, gainer: string): string {
  const claims = verb(gainer, 'claims', 'claim')
  if (change === 'taken' || change === 'held') return claims
  return `${claims} ${{ entered: 'entry into', assaulted: 'attack on', besieged: 'siege of', 'siege-lifted': 'end of siege of' }[change]}`
}

const boasts: Readonly<Record<Change, readonly [one: string, several: string]>> = {
  taken: ['has taken', 'have taken'],
  held: ['holds', 'hold'],
  entered: ['has entered', 'have entered'],
  assaulted: ['has attacked', 'have attacked'],
  besieged: ['besieges', 'besiege'],
  'siege-lifted': ['has lifted the siege of', 'have lifted the siege of'],
}

/** Nobody says so but the party that gains by it, as a whole or by the name it is called. */
function isBoast({ supporting, gainer }: ControlGroup): boolean {
  return supporting.every(
    ({ voice, claim }) =>
      voice.key === `party:${gainer}` ||
      (claim.gainer !== undefined && nameKey(voice.name).endsWith(nameKey(claim.gainer.name))),
  )
}

/** "the army says": somebody who speaks before an outlet. */
function voiceOf({ supporting }: ControlGroup): string {
  const told = supporting.find(({ voice }) => !voice.own) ?? supporting[0]
  if (told === undefined) return 'one report says'
  const { name, own } = told.voice
  return own ? `${inSentence(name)} reports` : `${inSentence(name)} ${verb(name, 'says', 'say')}`
}

function isConceded({ supporting, loser }: ControlGroup): boolean {
  return loser !== null && supporting.some(({ voice }) => voice.side === loser)
}

/** A side by its own name where nobody names who fought for it. */
function forcesOf(side: string | null, pack: Pack | null): string | undefined {
  if (side === null) return undefined
  const known = pack?.sides.find(({ id }) => id === side)
  if (known !== undefined) return `${known.adjective} forces`
  return side === 'government' || side === 'opposition' ? `${side} forces` : undefined
}

function nameOf(actors: readonly Actor[]): string | undefined {
  const name = commonName(actors)
  return name === undefined ? undefined : forcesName(name)
}

function actors({ supporting }: ControlGroup, role: 'gainer' | 'loser'): readonly Actor[] {
  return supporting.map(({ claim }) => claim[role]).filter((actor) => actor !== undefined)
}

function speakersOf({ supporting }: { readonly supporting: readonly Said[] }, side: string | null): readonly Actor[] {
  return supporting
    .filter(({ voice }) => side !== null && voice.side === side)
    .map(({ voice }) => ({ name: voice.name }))
}

function placeIn({ supporting, change }: ControlGroup): string {
  const places = supporting
    .map(({ claim }) => claim.place ?? claim.origin)
    .filter((place): place is Place => place !== undefined)
  const part = change === 'held' ? places.find((place) => place.part !== undefined) : undefined
  return part ? placeName(part) : (commonName(places) ?? 'a place')
}
