import type { Actor, ControlClaim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { ControlSaid } from './change.ts'
import type { Memo } from './memo.ts'
import { nameKey } from './name-key.ts'
import { remembered } from './remembered.ts'
import { compare } from './said.ts'

/** Words for people under arms that tell no party apart: "Taliban fighters" are the Taliban. */
const common = new Set(
  'fighters fighter forces force troops soldiers militants insurgents rebels rebel gunmen army armies military units unit men people militia militias militiamen movement group members member separatists government regime security special state loyalists opposition authorities commanders side own spokesman spokesmen spokeswoman the of and'.split(
    ' ',
  ),
)
const possessive = /^(?:its|his|her|their|our|my|we|they|it|he|she|those|these|them)\b/i

/**
 * The same claims with every gainer, loser and speaker on a side as far as the dossier tells it: a name is on the side that
 * other claims give it, "its fighters" are the speaker's, and a party no pack knows is a side of its own under its name.
 */
export function withParties(all: readonly ControlSaid[], pack: Pack | null, memo: Memo): readonly ControlSaid[] {
  const said = pack === null && isWarOfStates(all) ? all.map(withoutGovernment) : all
  const sides = sidesByName(said)
  return said.map((each) => {
    const { claim, voice } = each
    const side = voice.own || voice.isOutsider ? voice.side : (voice.side ?? sides(voice.office ?? voice.name, false))
    const { gainer, loser } = claim
    const onSide = (actor: Actor | undefined): Actor | undefined => {
      if (actor === undefined) return undefined
      if (possessive.test(actor.name)) return side === null ? undefined : { name: each.voice.name, side }
      const found = actor.side ?? sides(actor.name, true)
      if (found === actor.side) return actor
      return found === null ? undefined : { ...actor, side: found }
    }
    const [gains, loses] = [onSide(gainer), onSide(loser)]
    if (gains === gainer && loses === loser && side === voice.side) return each
    const facts = [side, gains?.name, gains?.side, loses?.name, loses?.side]
    return memo.kept(each, facts, () => ({
      ...each,
      claim: withActors(claim, gains, loses),
      voice: { ...voice, side },
    }))
  })
}

/** Both armies of a war between states are a government's: then that word tells no side. */
function isWarOfStates(said: readonly ControlSaid[]): boolean {
  const nations = (role: 'gainer' | 'loser') => new Set(said.flatMap(({ claim }) => nationOf(claim[role]) ?? []))
  const gainers = nations('gainer')
  return [...nations('loser')].some((nation) => !gainers.has(nation) && gainers.size > 0)
}

function withoutGovernment(said: ControlSaid): ControlSaid {
  const named = (actor: Actor | undefined): Actor | undefined => {
    if (actor?.side !== 'government') return actor
    const nation = nationOf(actor)
    return { name: actor.name, ...(nation === undefined ? {} : { side: nation }) }
  }
  return { ...said, claim: withActors(said.claim, named(said.claim.gainer), named(said.claim.loser)) }
}

function withActors(claim: ControlClaim, gains: Actor | undefined, loses: Actor | undefined): ControlClaim {
  const { gainer: _, loser: _1, ...rest } = claim
  return { ...rest, ...(gains ? { gainer: gains } : {}), ...(loses ? { loser: loses } : {}) }
}

/** "Northlandic troops", "Northland's army": the stem of the first name that looks like a country's or its people's. */
function nationOf(actor: Actor | undefined): string | undefined {
  const word = actor?.name.match(/(?<![\p{L}-])\p{Lu}\p{Ll}{3,}(?:n|ish|ese|i|ch|ia|ine)(?!\p{L})/u)?.[0]
  return word?.toLowerCase().slice(0, 5)
}

/** A name's side, or the name itself if it stands for a party; null where only common words are left of it. */
function sidesByName(said: readonly ControlSaid[]): (name: string, isParty: boolean) => string | null {
  const actors = distinctActors(said)
  const told = new Map<string, string | null>()
  for (const { name, side } of actors) {
    const core = coreOf(name)
    if (side === undefined || core === '') continue
    told.set(core, told.get(core) === undefined || told.get(core) === side ? side : null)
  }
  const unsided = actors.filter(({ name, side }) => side === undefined && !possessive.test(name))
  const parties = [...new Set(unsided.map(({ name }) => coreOf(name)))]
    .filter((core) => core !== '' && !told.has(core))
    .sort((a, b) => a.length - b.length || compare(a, b))
  const known = new Map<string, string | null>()
  const sideOf = (core: string, isParty: boolean): string | null => {
    const side = told.get(core)
    if (side !== undefined) return side
    if (!isParty) return parties.includes(core) ? core : null
    const alike = [...told].find(([other, of]) => of !== null && isSameParty(other, core))?.[1]
    return alike ?? parties.find((other) => isSameParty(other, core)) ?? core
  }
  return (name, isParty) => {
    const core = coreOf(name)
    if (core === '') return null
    const asked = `${isParty} ${core}`
    const side = known.get(asked)
    if (side !== undefined) return side
    known.set(asked, sideOf(core, isParty))
    return known.get(asked) ?? null
  }
}

const coreOf = remembered((name) =>
  nameKey(name)
    .split(' ')
    .filter((word) => !common.has(word))
    .join(' '),
)

/** By name; the same name on two sides is two. */
function distinctActors(said: readonly ControlSaid[]): readonly Actor[] {
  const actors = new Map<string, Actor>()
  for (const { claim } of said)
    for (const actor of [claim.gainer, claim.loser])
      if (actor !== undefined) actors.set(`${actor.name}|${actor.side}`, actor)
  return [...actors.values()].sort((a, b) => compare(a.name, b.name))
}

/** One name holds all words of the other; "Northland" and "Northlandic" are one word. */
function isSameParty(a: string, b: string): boolean {
  if (a === b) return true
  const [words, others] = [a.split(' '), b.split(' ')]
  const [few, many] = words.length <= others.length ? [words, others] : [others, words]
  return few.every((word) => many.some((other) => isSameWord(word, other)))
}

function isSameWord(a: string, b: string): boolean {
  return a === b || (a.length > 5 && b.length > 5 && a.slice(0, 5) === b.slice(0, 5))
}
