import type { DiplomacyType } from '../claim.ts'

/** What a verb does in diplomacy, under which conditions. */
export interface Move {
  /** Base forms, separated by blanks. */
  readonly verbs: string
  readonly type: DiplomacyType
  /** CAMEO root code where it is not the type's usual one. */
  readonly cameo?: string
  /** What must stand behind the verb for the reading to hold. */
  readonly needs?: RegExp
  /** Words behind the verb that make another reading. */
  readonly unless?: RegExp
  /** Which phrase is spoken to or acted on. */
  readonly target: 'object' | 'on' | 'with' | 'to' | 'against' | 'none'
  /** The verb alone makes whoever does it a party: nobody but people and bodies can condemn. */
  readonly anyone?: true
  /** Reads only when negated: `will not tolerate`. */
  readonly negated?: true
  /** Reads only where the object is a party. */
  readonly partyOnly?: true
}

/** CAMEO root code of each PLOVER type. */
export const cameoOf: Readonly<Record<DiplomacyType, string>> = {
  REQUEST: '02',
  AGREE: '03',
  CONSULT: '04',
  SUPPORT: '05',
  COOPERATE: '06',
  AID: '07',
  CONCEDE: '08',
  RETREAT: '08',
  ACCUSE: '11',
  REJECT: '12',
  THREATEN: '13',
  PROTEST: '14',
  MOBILIZE: '15',
  SANCTION: '16',
  COERCE: '17',
}

/** Names of what parties come to terms on. */
export const deals =
  /\b(?:agreements?|deals?|accords?|treat(?:y|ies)|pacts?|truces?|cease-?fires?|armistice|memorand(?:um|a)|protocols?|resolution|contracts?|settlement|terms|communiqu[eé]|peace (?:document|plan|proposal|text)|declaration|roadmap|cessation of hostilities|charter|understanding|consensus)\b/
export const truces = /\b(?:cease-?fires?|truces?|armistice|cessation of hostilities|halt to|pause)\b/
export const meetingWords =
  /\b(?:talks?|meetings?|negotiations?|summits?|conferences?|sessions?|consultations?|discussions?|dialogue|round)\b/
