import { actorIn } from '../actors/actors.ts'
import { forceNouns } from '../actors/words.ts'
import type { ReadingContext } from '../context.ts'
import { chainFrom } from '../grammar/frames.ts'
import { isDemonym } from '../places/gazetteer.ts'
import { spell } from '../speech/speaker-names.ts'
import type { Chunk, Sentence, Token } from '../text/text.ts'
import type { Word } from '../text/words.ts'
import { notForces } from './force-words.ts'
import { type ActorRole, mentionsIn, spanOf } from './roles.ts'
import { isSite } from './site-nouns.ts'

const bodies =
  /^(?:army|forces?|military|units?|groups?|militia|alliance|coalition|regime|government|junta|gangs?|faction|enemy|remnants|occupiers|invaders|defenders|attackers|side|sides|elements|troops|column|mutineers|warlord)$/

/** The force that a noun phrase names, with its "of …" tail. No list of the world's groups is needed. */
export function namedForce(context: ReadingContext, sentence: Sentence, chunk: Chunk): ActorRole | undefined {
  const head = sentence.tokens[chunk.head]
  if (!head) return undefined
  if (isSite(head.lower) && !/^(?:front|posts?|garrison|command|state|republic|side)$/.test(head.lower))
    return undefined
  if (notForces.test(head.lower) || /^(?:the|an?|this|that|which|what|there|others?)$/.test(head.lower))
    return undefined
  const to = chainFrom(sentence, chunk).at(-1)?.to ?? chunk.to
  const tokens = sentence.tokens.slice(chunk.from, to)
  const span = spanOf(sentence, { from: chunk.from, to })
  const known = actorIn(tokens, context.pack)
  if (known) return { actor: { ...known, name: withNoun(context, sentence, chunk, known.name) }, span, armed: true }
  const level = mentionsIn(context, sentence, chunk.head, chunk.head + 1).map(({ place }) => place.level)[0]
  if (mentionsIn(context, sentence, chunk.head, chunk.head + 1).length > 0 && level !== 'country') return undefined
  const armed = level === 'country' || isArmed(context, sentence, chunk)
  return { actor: { name: bareName(tokens) }, span, armed }
}

function bareName(tokens: readonly Token[]): string {
  return spell(tokens).replace(/^(?:the|a|an|that|no|some) /i, '')
}

/** `Tigray rebels`: the name of a region is theirs only with its noun. */
function withNoun(context: ReadingContext, sentence: Sentence, chunk: Chunk, name: string): string {
  const place = mentionsIn(context, sentence, chunk.from, chunk.head).some(
    ({ span }) => context.text.slice(...span) === name,
  )
  return place ? bareName(sentence.tokens.slice(chunk.from, chunk.to)) : name
}

export function isArmed(context: ReadingContext, sentence: Sentence, chunk: Chunk): boolean {
  const head = sentence.tokens[chunk.head]
  if (!head) return false
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  if (head.lower === 'men' && words.some((word) => /^(?:'s|his|their|her|our)$/.test(word.lower))) return true
  if (words.some((word) => forceNouns.has(word.lower)) || bodies.test(head.lower)) return true
  if (head.pos !== 'PROPN') return false
  if (/^\p{Lu}[\p{Lu}\p{N}]{1,6}$/u.test(head.text) || isDemonym(head.lower.replace(/s$/, ''))) return true
  return groupsNamed(context).has(head.lower.replace(/s$/, ''))
}

const groups = new WeakMap<ReadingContext, ReadonlySet<string>>()

/** Names that the article itself calls armed: the last word before "fighters", or behind "the rebel group". */
function groupsNamed(context: ReadingContext): ReadonlySet<string> {
  const before = groups.get(context)
  if (before) return before
  const found = new Set<string>()
  for (const { words } of context.sentences) {
    for (const [at, word] of words.entries()) {
      const name = words[at - 1]
      const next = words[at + 1]
      if (name && forceNouns.has(word.lower) && isCapital(name)) found.add(name.lower.replace(/s$/, ''))
      if (next && /^(?:group|militia|movement)$/.test(word.lower) && isCapital(next)) found.add(next.lower)
      if (leaders.test(word.text)) found.add(surname(words, at))
    }
  }
  groups.set(context, found)
  return found
}

const leaders = /^(?:commander|warlord|strongman)$/

/** `eastern commander Khalifa Haftar`: what he takes, his men do. */
function surname(words: readonly Word[], at: number): string {
  let end = at + 1
  while (end < at + 4 && words[end] && isCapital(words[end] as Word)) end += 1
  return end > at + 1 ? (words[end - 1]?.lower ?? '') : ''
}

function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text)
}
