import type { Actor, ControlClaim, Place } from '../claims/claim.ts'
import type { Status } from '../dossier.ts'
import type { ControlGroup } from './control-groups.ts'
import { capital, cleanName, commonName, inSentence, placeName, verb } from './words.ts'

/** One line with its attribution: who claims, who denies, who concedes. */
export function controlHeadline(group: ControlGroup, status: Status): string {
  const place = placeIn(group)
  const gainer = commonName(actors(group, 'gainer')) ?? group.gainer ?? undefined
  const loser =
    commonName(actors(group, 'loser')) ?? commonName(speakersOf(group, group.loser)) ?? group.loser ?? undefined
  const line = lines[group.change](gainer, loser, place, status)
  return capital(line) + tail(group, status, loser)
}

type Line = (gainer: string | undefined, loser: string | undefined, place: string, status: Status) => string

const lines: Record<ControlGroup['change'], Line> = {
  taken: (gainer, loser, place, status) => {
    if (gainer === undefined)
      return loser === undefined ? `${place} changes hands` : `${loser} ${verb(loser, 'loses', 'lose')} ${place}`
    return status === 'confirmed'
      ? `${gainer} ${verb(gainer, 'takes', 'take')} ${place}`
      : `${gainer} said to have taken ${place}`
  },
  held: (gainer, _, place, status) => {
    const who = gainer ?? 'troops'
    return status === 'confirmed' ? `${who} ${verb(who, 'holds', 'hold')} ${place}` : `${who} said to hold ${place}`
  },
  entered: (gainer, _, place, status) => {
    const who = gainer ?? 'troops'
    return status === 'confirmed'
      ? `${who} ${verb(who, 'enters', 'enter')} ${place}`
      : `${who} said to have entered ${place}`
  },
  assaulted: (gainer, _, place) =>
    gainer === undefined ? `fighting in ${place}` : `${gainer} ${verb(gainer, 'attacks', 'attack')} ${place}`,
  besieged: (gainer, _, place) =>
    gainer === undefined ? `${place} besieged` : `${gainer} ${verb(gainer, 'besieges', 'besiege')} ${place}`,
  'siege-lifted': (_, _1, place) => `siege of ${place} lifted`,
}

function tail(group: ControlGroup, status: Status, loser: string | undefined): string {
  const denier = group.denials[0]?.voice.name
  if (status === 'disputed' && denier) return `; ${cleanName(denier)} ${verb(denier, 'denies', 'deny')} it`
  if (
    status === 'confirmed' &&
    loser &&
    group.change !== 'assaulted' &&
    group.supporting.some(({ voice }) => voice.side === group.loser && group.loser !== null)
  ) {
    return `; ${loser} ${verb(loser, 'concedes', 'concede')}`
  }
  return ''
}

/** What one claim says, after "X says". */
export function controlSays(claim: ControlClaim): string {
  const place = claim.place ? placeName(claim.place) : 'it'
  const gainer = claim.gainer && inSentence(cleanName(claim.gainer.name))
  const loser = claim.loser && inSentence(cleanName(claim.loser.name))
  switch (claim.type) {
    case 'taken':
    case 'handed-over':
      return gainer ? `${gainer} took ${place}` : `${place} was taken`
    case 'lost':
      return loser ? `${loser} lost ${place}` : `${place} fell`
    case 'withdrawn':
      return `${loser ?? 'its holders'} withdrew from ${claim.origin?.name ?? place}`
    case 'held':
      return gainer ? `${gainer} ${verb(claim.gainer?.name ?? '', 'holds', 'hold')} ${place}` : `${place} is held`
    case 'entered':
      return gainer ? `${gainer} entered ${place}` : `${place} was entered`
    case 'assaulted':
      return gainer ? `${gainer} attacked ${place}` : `${place} was attacked`
    case 'contested':
      return `there is fighting in ${place}`
    case 'besieged':
      return gainer
        ? `${gainer} ${verb(claim.gainer?.name ?? '', 'besieges', 'besiege')} ${place}`
        : `${place} is besieged`
    case 'siege-lifted':
      return `the siege of ${place} is lifted`
  }
}

function actors({ supporting }: ControlGroup, role: 'gainer' | 'loser'): readonly Actor[] {
  return supporting.map(({ claim }) => claim[role]).filter((actor) => actor !== undefined)
}

function speakersOf({ supporting }: ControlGroup, side: string | null): readonly Actor[] {
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
