import type { DiplomacyClaim, When } from '../claims/claim.ts'
import type { DiplomacySaid } from './diplomacy.ts'
import { nameKey } from './name-key.ts'
import { listed } from './status.ts'
import { capital, cleanName, verb } from './words.ts'

const longest = 120

/** A line as a desk would write it: who did what, in the article's words where they make a sentence of their own. */
export function moveHeadline(said: readonly DiplomacySaid[]): string {
  const told = [...said].sort((a, b) => quality(b) - quality(a) || b.order - a.order)[0]
  if (told === undefined) return 'A diplomatic move'
  return (
    sentenceOf(told) ?? (told.claim.target === undefined ? longSentenceOf(told) : undefined) ?? templateOf(told.claim)
  )
}

/** "Peace talks moved to July 2013": the meeting's newest stage, in the article's words where they name it. */
export function meetingHeadline(said: readonly DiplomacySaid[]): string {
  const newest = said.at(-1)
  if (newest === undefined) return 'A meeting'
  const words = tidy(newest.claim.text)
  if (isSentence(words) && meeting.test(words)) return capital(words)
  const topic = capital(newest.claim.topic ?? 'talks')
  const date = newest.claim.date && dateText(newest.claim.date)
  return `${topic} ${stages[newest.claim.stage ?? 'planned']}${date ? ` ${newest.claim.stage === 'moved' ? 'to' : 'for'} ${date}` : ''}`.replace(
    / (held|called off) for /,
    ' $1, ',
  )
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

const meeting = /\b(?:talks|conference|summit|meet\w*|negotiat\w*|session|dialogue)\b/i
const stages: Readonly<Record<NonNullable<DiplomacyClaim['stage']>, string>> = {
  'called-for': 'called',
  planned: 'planned',
  dated: 'set',
  moved: 'moved',
  held: 'held',
  cancelled: 'called off',
  done: 'held',
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

/** One line without what leads in, trails off or was cut through a quotation. */
function tidy(text: string): string {
  const line = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^["“”']+(?=[^"“”]*$)/, '')
    .replace(/^(?:which|who|that|as|while|after|and|but|following)\s+/i, '')
    .replace(/^(?:Earlier|However|Meanwhile|Also|Then|Later|On the \p{Ll}+ front|On \p{Lu}\p{Ll}+day),\s+/u, '')
    .replace(/\s(?:--|—|–)\s.*$/, '')
    .replace(/^(he|she|it|they|we) (?:also|then|later) /i, '$1 ')
    .replace(/[.,;:]+$/, '')
  const quotes = line.match(/["“”]/g)?.length ?? 0
  return quotes % 2 === 0
    ? line
    : line
        .replace(/,?\s*["“”](?=[^"“”]*$)/, quotes === 1 ? ' ' : '')
        .replace(/\s+/g, ' ')
        .trim()
}

/** Begins with a name or noun, and does not end in the middle. */
function isSentence(words: string): boolean {
  return /^["“]?\p{Lu}|^(?:the|an?)\s/iu.test(words) && !/^(?:we|i|it|he|she|they|our)\s/i.test(words) && isWhole(words)
}

function isWhole(words: string): boolean {
  return (
    words.length <= longest &&
    words.split(' ').length > 2 &&
    !/\b(?:said|saying|that|to|of|the|a|with|for|and|by|in|requesting|indications|barbaric)$/i.test(words)
  )
}

/** A whole sentence about its actor makes the better line. */
function quality(said: DiplomacySaid): number {
  const words = tidy(said.claim.text)
  if (!isSentence(words)) return 0
  return startsWith(words, cleanName(said.claim.actor.name)) ? 2 : 1
}

function startsWith(words: string, actor: string): boolean {
  return nameKey(words).startsWith(nameKey(actor))
}

function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 2).replace(/\s+\S*$/, '')} …`
}

const months = 'January February March April May June July August September October November December'.split(' ')

function dateText({ value }: When): string | undefined {
  const [year, month, day] = value.slice(0, 10).split('-')
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ') || undefined
}
