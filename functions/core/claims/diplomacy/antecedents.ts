import type { ReadingContext } from '../context.ts'
import { subjectOf } from '../grammar/subject.ts'
import { isDemonym } from '../places/gazetteer.ts'
import type { Chunk, Sentence } from '../text/text.ts'
import { authorityNouns, bodyWords, officeNouns } from './party-words.ts'

/** How far back a pronoun is followed, in sentences. */
const reach = 3

/** Phrases a pronoun or "the group" can mean, the likeliest first: subjects of the nearest sentence, then what else stands there. */
export function antecedents(
  context: ReadingContext,
  sentence: Sentence,
  pronoun: Chunk,
): readonly { readonly sentence: Sentence; readonly chunk: Chunk }[] {
  const lower = sentence.tokens[pronoun.head]?.lower ?? ''
  const relative = /^(?:who|which|that)$/.test(lower)
  const first = relative ? sentence.index : Math.max(0, sentence.index - reach)
  const found: { readonly sentence: Sentence; readonly chunk: Chunk }[] = []
  for (let index = sentence.index; index >= first; index -= 1) {
    const earlier = context.sentences[index]
    if (!earlier) continue
    const before = (chunk: Chunk) => earlier !== sentence || chunk.to <= pronoun.from
    const subjects = relative ? [] : subjectsOf(earlier)
    // `They urged the parties … They called on them …`: who acted goes on acting.
    const same = earlier !== sentence && subjects.some(({ head }) => earlier.tokens[head]?.lower === lower)
    const ranked = relative ? [...earlier.chunks].reverse() : same ? [] : [...subjects, ...earlier.chunks]
    for (const chunk of ranked)
      if (before(chunk) && (relative || fits(lower, earlier, chunk))) found.push({ sentence: earlier, chunk })
  }
  return found
}

const remembered = new WeakMap<Sentence, readonly Chunk[]>()

/** Subjects of the finite verbs, in order. */
function subjectsOf(sentence: Sentence): readonly Chunk[] {
  const known = remembered.get(sentence)
  if (known) return known
  const subjects = sentence.verbs
    .filter((verb) => !/^(?:infinitive|gerund|participle)$/.test(verb.form))
    .slice(0, 8)
    .flatMap((verb) => subjectOf(sentence, verb) ?? [])
  remembered.set(sentence, subjects)
  return subjects
}

/** A person for "he", a body or state for "it", more than one for "they". */
function fits(pronoun: string, sentence: Sentence, chunk: Chunk): boolean {
  const head = sentence.tokens[chunk.head]
  if (!head || head.pos === 'PRON') return false
  if (/^(?:he|she)$/.test(pronoun)) return isPerson(sentence, chunk)
  if (pronoun === 'they') return isSeveral(sentence, chunk)
  return !isPerson(sentence, chunk) && !(isSeveral(sentence, chunk) && head.pos === 'NOUN')
}

export function isPerson(sentence: Sentence, chunk: Chunk): boolean {
  const head = sentence.tokens[chunk.head]
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  if (!head || bodyWords.test(head.lower) || isDemonym(head.text)) return false
  if (words.some((word) => officeNouns.has(word.lower))) return true
  return head.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(head.text) && words.every((word) => !bodyWords.test(word.lower))
}

function isSeveral(sentence: Sentence, chunk: Chunk): boolean {
  const head = sentence.tokens[chunk.head]
  if (!head) return false
  const joined = /^(?:and)$/.test(sentence.tokens[chunk.to]?.lower ?? '')
  if (joined) return true
  return head.pos === 'PROPN'
    ? !officeNouns.has(head.lower) && !isPerson(sentence, chunk)
    : /s$|people|police|men$/.test(head.lower) ||
        (authorityNouns.has(head.lower) && /^(?:side|team|group|opposition|regime|delegation)$/.test(head.lower))
}
