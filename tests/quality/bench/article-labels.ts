import * as z from 'zod'
import type { CasualtyClaim, Claim, ControlClaim, ControlType, DiplomacyClaim } from '#core/claims/claim.ts'
import { sameName } from '../names.ts'

const label = { trigger: z.string(), tier: z.enum(['core', 'related']) }
const name = z.string().nullish()
const ControlLabel = z.object({
  ...label,
  type: z.string(),
  mod: z.string(),
  place: name,
  gainer: name,
  loser: name,
  speaker: name,
  also: z.array(z.string()).optional(),
})
const CasualtyLabel = z.object({
  ...label,
  kind: z.string(),
  count: z.number().nullable(),
  qual: z.string(),
  speaker: name,
})
const DiplomacyLabel = z.object({ ...label, type: z.string(), actor: name, target: name })
export const Article = z.object({
  id: z.string(),
  pub: z.string().optional(),
  text: z.string(),
  control: z.array(ControlLabel),
  casualty: z.array(CasualtyLabel),
  diplomacy: z.array(DiplomacyLabel),
})
export type Article = z.infer<typeof Article>
type ControlLabel = z.infer<typeof ControlLabel>
type CasualtyLabel = z.infer<typeof CasualtyLabel>
type DiplomacyLabel = z.infer<typeof DiplomacyLabel>
export type Label = ControlLabel | CasualtyLabel | DiplomacyLabel

const controlTypes: Readonly<Record<string, readonly ControlType[]>> = {
  gain: ['taken', 'handed-over'],
  loss: ['lost', 'taken', 'handed-over'],
  withdrawal: ['withdrawn'],
  entry: ['entered'],
  state: ['held', 'contested', 'besieged'],
  siege: ['besieged'],
  siege_lifted: ['siege-lifted'],
  assault: ['assaulted', 'contested', 'entered'],
  objective: ['taken', 'assaulted'],
}
const bounds: Readonly<Record<string, readonly string[]>> = {
  exact: ['exact'],
  vague: ['vague'],
  at_least: ['at-least'],
  more_than: ['more-than'],
  around: ['about', 'almost'],
}
const diplomacyTypes: Readonly<Record<string, readonly string[]>> = {
  appeal: ['REQUEST'],
  demand: ['REQUEST'],
  allegation: ['ACCUSE'],
  accuse: ['ACCUSE'],
  reject: ['REJECT'],
  support: ['SUPPORT'],
  conference_held: ['CONSULT'],
}

/** One field of a claim that a label tells. */
export type Field = readonly [name: string, right: boolean]

/** How the fields of a claim compare with what its label tells of them. */
export function fieldsOf(claim: Claim, gold: Label): readonly Field[] {
  if (claim.kind === 'control' && 'mod' in gold) return controlFields(claim, gold)
  if (claim.kind === 'casualty' && 'count' in gold) return casualtyFields(claim, gold)
  return claim.kind === 'diplomacy' && 'actor' in gold ? diplomacyFields(claim, gold) : []
}

function controlFields(claim: ControlClaim, gold: ControlLabel): readonly Field[] {
  const fact = claim.modality === 'happened' || claim.modality === 'ongoing'
  const places = [gold.place, ...(gold.also ?? [])].filter((place) => typeof place === 'string')
  return [
    ['type', (controlTypes[gold.type] ?? []).includes(claim.type)],
    ['modality', gold.mod === 'fact' ? fact : claim.modality === gold.mod],
    ...told('place', gold.place, () => places.some((place) => sameName(claim.place?.name, place))),
    ...told('gainer', gold.gainer, (name) => sameName(claim.gainer?.name, name)),
    ...told('loser', gold.loser, (name) => sameName(claim.loser?.name, name)),
    speaks(claim, gold.speaker),
  ]
}

function casualtyFields(claim: CasualtyClaim, gold: CasualtyLabel): readonly Field[] {
  return [
    ['kind', claim.casualty === (gold.kind === 'casualties' ? 'unspecified' : gold.kind)],
    ...told('value', gold.count, (count) => claim.count.value === count),
    ['bound', (bounds[gold.qual] ?? [gold.qual]).includes(claim.count.bound)],
    speaks(claim, gold.speaker),
  ]
}

function diplomacyFields(claim: DiplomacyClaim, gold: DiplomacyLabel): readonly Field[] {
  return [
    ...told('type', diplomacyTypes[gold.type], (types) => types.includes(claim.type)),
    ...told('actor', gold.actor, (name) => sameName(claim.actor.name, name)),
  ]
}

/** What a label leaves open is not judged. */
function told<T>(name: string, value: T | null | undefined, right: (value: T) => boolean): readonly Field[] {
  return value === null || value === undefined ? [] : [[name, right(value)]]
}

function speaks(claim: Claim, said: string | null | undefined): Field {
  return ['speaker', said ? sameName(claim.speaker?.name, said) : claim.speaker === null]
}
