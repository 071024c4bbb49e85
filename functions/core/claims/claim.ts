import * as z from 'zod'

/** Half-open range [start, end) in UTF-16 code units into the article's text exactly as given. */
export const Span = z.tuple([z.int().min(0), z.int().min(0)])
export type Span = z.infer<typeof Span>

/** A point or stretch of time. `value` is ISO 8601 at the stated granularity (2013, 2013-06, 2013-06-05, 2013-06-05T03:30Z). */
export const When = z.strictObject({
  value: z.string(),
  end: z.string().optional(),
  granularity: z.enum(['minute', 'day', 'week', 'month', 'season', 'year']),
  basis: z.enum(['stated', 'weekday', 'relative', 'dateline', 'published']),
})
export type When = z.infer<typeof When>

/** `name` is what the article calls the place, with references ("the town", "its fall") resolved to their antecedent. */
export const Place = z.strictObject({
  name: z.string(),
  id: z.string().optional(),
  level: z.enum(['site', 'part', 'village', 'town', 'city', 'district', 'province', 'country', 'region']).optional(),
  part: z.string().optional(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  country: z.string().length(2).optional(),
  resolved: z.enum(['gazetteer', 'pack', 'provisional']),
})
export type Place = z.infer<typeof Place>

/** `side` is a pack's side id (`government`, `opposition` …) or the generic side read from the words. */
export const Actor = z.strictObject({ name: z.string(), side: z.string().optional() })
export type Actor = z.infer<typeof Actor>

/** Who says so. `via` is the outlet or agency told; `citing` is the source behind the speaker (SANA citing a military source). */
export const Speaker = z.strictObject({
  name: z.string(),
  named: z.boolean(),
  side: z.string().optional(),
  via: z.string().optional(),
  citing: z.string().optional(),
})
export type Speaker = z.infer<typeof Speaker>

/** Persons. `low`/`high` null = open on that side; `value` null = no point figure was given ("dozens"). */
export const Count = z.strictObject({
  value: z.int().nullable(),
  low: z.int().nullable(),
  high: z.int().nullable(),
  bound: z.enum(['exact', 'at-least', 'more-than', 'at-most', 'less-than', 'almost', 'about', 'range', 'vague']),
})
export type Count = z.infer<typeof Count>

export const Modality = z.enum([
  'happened',
  'ongoing',
  'conditional',
  'predicted',
  'objective',
  'demanded',
  'offered',
  'denied',
])
export type Modality = z.infer<typeof Modality>

const base = {
  /** c1, c2 … in order of span; stable for the same bytes. */
  id: z.string(),
  modality: Modality,
  /** The smallest clause that states the claim; never crosses a sentence end. */
  span: Span,
  /** The verb or noun inside `span` that carries it. */
  trigger: Span,
  /** `text === article.text.slice(...span)` */
  text: z.string(),
  /** The words of every role present (place, gainer, loser, actor, target, count, date, speaker, wire …); may lie outside `span`. */
  spans: z.record(z.string(), Span),
  place: Place.optional(),
  date: When.optional(),
  /** null = the article's own voice. */
  speaker: Speaker.nullable(),
  /** Agency whose copy this passage is (`AFP`), or null. */
  wire: z.string().nullable(),
  /** Background, not this article's news. */
  recalled: z.boolean(),
  /** The claim of the same article that this one denies, concedes or repeats. */
  about: z.string().optional(),
  detector: z.string(),
  why: z.array(z.string()),
}

export const ControlType = z.enum([
  'taken',
  'lost',
  'held',
  'contested',
  'entered',
  'besieged',
  'siege-lifted',
  'withdrawn',
  'handed-over',
  'assaulted',
])
export type ControlType = z.infer<typeof ControlType>

export const ControlClaim = z.strictObject({
  ...base,
  kind: z.literal('control'),
  type: ControlType,
  extent: z.enum(['whole', 'part', 'unknown']),
  gainer: Actor.optional(),
  loser: Actor.optional(),
  origin: Place.optional(),
  destination: Place.optional(),
})
export type ControlClaim = z.infer<typeof ControlClaim>

export const CasualtyKind = z.enum([
  'killed',
  'wounded',
  'missing',
  'captured',
  'displaced',
  'trapped',
  'in-need',
  'unspecified',
])
export type CasualtyKind = z.infer<typeof CasualtyKind>

export const CasualtyClaim = z.strictObject({
  ...base,
  kind: z.literal('casualty'),
  casualty: CasualtyKind,
  count: Count,
  victims: z
    .strictObject({
      side: z.string().optional(),
      group: z.enum(['civilians', 'combatants', 'women', 'children', 'mixed', 'unknown']).optional(),
    })
    .optional(),
  scope: z.strictObject({
    kind: z.enum(['incident', 'day', 'period', 'cumulative', 'unknown']),
    from: z.string().optional(),
    to: z.string().optional(),
  }),
  /** Id of the claim whose figure contains this one. */
  partOf: z.string().optional(),
})
export type CasualtyClaim = z.infer<typeof CasualtyClaim>

/** PLOVER event types. */
export const DiplomacyType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
])
export type DiplomacyType = z.infer<typeof DiplomacyType>

export const DiplomacyClaim = z.strictObject({
  ...base,
  kind: z.literal('diplomacy'),
  type: DiplomacyType,
  /** CAMEO root code, two digits. */
  cameo: z.string().optional(),
  actor: Actor,
  target: Actor.optional(),
  topic: z.string().optional(),
  stage: z.enum(['called-for', 'planned', 'dated', 'moved', 'held', 'cancelled', 'done']).optional(),
  position: z.enum(['alleges', 'has-evidence', 'has-proof', 'needs-more', 'denies']).optional(),
})
export type DiplomacyClaim = z.infer<typeof DiplomacyClaim>

export const Claim = z.discriminatedUnion('kind', [ControlClaim, CasualtyClaim, DiplomacyClaim])
export type Claim = z.infer<typeof Claim>
export type ClaimKind = Claim['kind']

/** Which sentence positions an article has; evidence or set aside with a reason. Ordered, disjoint, covers every non-blank character. */
export const Passage = z.strictObject({
  span: Span,
  role: z.enum([
    'headline',
    'deck',
    'body',
    'quote',
    'pull-quote',
    'caption',
    'byline',
    'dateline',
    'link',
    'comment',
    'other',
  ]),
  evidence: z.boolean(),
  reason: z.string().optional(),
})
export type Passage = z.infer<typeof Passage>

/** What `read` prints, one line an article. */
export const Reading = z.strictObject({
  id: z.string(),
  language: z.string(),
  claims: z.array(Claim),
  passages: z.array(Passage),
})
export type Reading = z.infer<typeof Reading>
