import type { DiplomacyClaim, When } from '../claims/claim.ts'
import type { CalendarEntry } from '../dossier.ts'
import { cut, isSentence, isWhole, longest, startsWith, tidy } from './article-words.ts'
import { meetingOf } from './calendar.ts'
import type { DiplomacySaid } from './diplomacy.ts'
import { nameKey } from './name-key.ts'
import { capital, cleanName, listed, verb } from './words.ts'

/** A line as a desk would write it: who did what, in the article's words where they make a sentence of their own. */
export function moveHeadline(said: readonly DiplomacySaid[]): string {
  const told = [...said].sort((a, b) => quality(b) - quality(a) || b.order - a.order)[0]
  if (told === undefined) return 'A diplomatic move'
  return (
    sentenceOf(told) ?? (told.claim.target === undefined ? longSentenceOf(told) : undefined) ?? templateOf(told.claim)
  )
}

/** "Peace talks moved to July 2013, from June 2013": where the meeting stands, and where it stood. */
export function meetingHeadline(said: readonly DiplomacySaid[], { stage, date, slips }: Schedule): string {
  const topic = capital(meetingOf(said.at(-1) ?? none()))
  const day = date === null ? undefined : dateText(date)
  const was = slips.findLast((slip) => slip.date !== null && slip.date.value !== date?.value)?.date
  const from = stage === 'moved' && was ? `, from ${dateText(was)}` : ''
  const prepositions: Readonly<Record<string, string>> = { moved: ' to', held: ',', cancelled: ',' }
  return `${topic} ${stageWords[stage] ?? 'planned'}${day === undefined ? '' : `${prepositions[stage] ?? ' for'} ${day}`}${from}`
}

type Schedule = Pick<CalendarEntry, 'stage' | 'date' | 'slips'>

function none(): never {
  throw new Error('a meeting has a claim')
}

/** "Chemical weapons: Britain and France allege, Washington wants more evidence, Damascus denies": positions in one line. */
export function allegationHeadline(said: readonly DiplomacySaid[]): string {
  const actors = new Map<string, Set<string>>()
  const newest = new Map(said.map((each) => [nameKey(cleanName(each.claim.actor.name)), each]))
  for (const { claim } of newest.values()) {
    const takes = takers[claim.position ?? 'alleges']
    actors.set(takes[0], (actors.get(takes[0]) ?? new Set()).add(cleanName(claim.actor.name)))
  }
  const parts = Object.values(takers).flatMap(([one, several]) => {
    const names = [...(actors.get(one) ?? [])]
    if (names.length === 0) return []
    return [`${listed(names.slice(0, 3))} ${names.length > 1 ? several : one}`]
  })
  return cut(`${capital(said[0]?.claim.topic ?? 'Allegation')}: ${parts.join(', ')}`)
}

const takers: Readonly<Record<NonNullable<DiplomacyClaim['position']>, readonly [string, string]>> = {
  'has-proof': ['has proof', 'have proof'],
  'has-evidence': ['has evidence', 'have evidence'],
  alleges: ['alleges it', 'allege it'],
  'needs-more': ['wants more evidence', 'want more evidence'],
  denies: ['denies it', 'deny it'],
}

const stageWords: Readonly<Record<string, string>> = {
  planned: 'planned',
  dated: 'set',
  moved: 'moved',
  held: 'held',
  cancelled: 'called off',
}

/** The article's words about the actor, as one sentence; undefined where they make none. */
function sentenceOf({ claim, voice }: DiplomacySaid): string | undefined {
  const actor = cleanName(claim.actor.name)
  const words = tidy(claim.text)
  if (isSentence(words) && (startsWith(words, actor) || words.includes(actor))) return capital(words)
  const pronoun = /^(?:it|he|she|they)\s+/i.exec(words)?.[0]
  if (pronoun !== undefined) {
    const rest = words.slice(pronoun.length)
    const isReported = !voice.own && /^(?:would|will|had|was|were|has|have|need\w*|could|is|are)\b/i.test(rest)
    const said = isReported ? `${verb(actor, 'says', 'say')} ${pronoun.toLowerCase()}${rest}` : rest
    return isWhole(said) ? cut(`${capital(actor)} ${said}`) : undefined
  }
  if (/^(?:we|i|our|my)\s/i.test(words))
    return isWhole(words) ? cut(`${capital(actor)}: “${capital(words)}”`) : undefined
  return /^(?:\p{Ll}+ed|\p{Ll}+[^s]s|told|gave|made|took|met|sent|held|won|began|said)\s/u.test(words) && isWhole(words)
    ? cut(`${capital(actor)} ${words}`)
    : undefined
}

/** Where nobody is addressed, a sentence too long says more than the kind of move. */
function longSentenceOf({ claim }: DiplomacySaid): string | undefined {
  const words = tidy(claim.text)
  return words.length > longest && startsWith(words, cleanName(claim.actor.name)) ? cut(capital(words)) : undefined
}

/** What the kind of move says by itself; past tense, so that no name needs a number. */
function templateOf({ actor, type, target, topic }: DiplomacyClaim): string {
  const [to, alone] = verbs[type]
  const about = topic === undefined ? '' : ` over ${topic}`
  return cut(`${capital(cleanName(actor.name))} ${target ? `${to} ${cleanName(target.name)}` : alone}${about}`)
}

const verbs: Readonly<Record<DiplomacyClaim['type'], readonly [string, string]>> = {
  AGREE: ['agreed with', 'agreed'],
  CONSULT: ['consulted with', 'held talks'],
  SUPPORT: ['backed', 'declared support'],
  CONCEDE: ['yielded to', 'gave way'],
  COOPERATE: ['worked with', 'offered cooperation'],
  AID: ['helped', 'gave help'],
  RETREAT: ['gave way to', 'gave way'],
  REQUEST: ['appealed to', 'made an appeal'],
  ACCUSE: ['accused', 'voiced criticism'],
  REJECT: ['rejected', 'refused'],
  THREATEN: ['warned', 'gave a warning'],
  PROTEST: ['protested to', 'protested'],
  SANCTION: ['put sanctions on', 'imposed sanctions'],
  MOBILIZE: ['mobilized against', 'mobilized'],
  COERCE: ['put pressure on', 'applied pressure'],
}

/** A whole sentence about its actor makes the better line. */
function quality(said: DiplomacySaid): number {
  const words = tidy(said.claim.text)
  if (!isSentence(words)) return 0
  return startsWith(words, cleanName(said.claim.actor.name)) ? 2 : 1
}

const months = 'January February March April May June July August September October November December'.split(' ')

function dateText({ value }: When): string | undefined {
  const [year, month, day] = value.slice(0, 10).split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ') || undefined
}
