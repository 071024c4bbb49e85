import type { Tagger } from '#core/ports/reading.ts'

/** Words, numbers and punctuation by their looks alone; for tests that need tokens, not grammar. */
export const memoryTagger: Tagger = {
  tag(sentence) {
    return [...sentence.matchAll(/\p{L}[\p{L}'’-]*|\d[\d.,]*|[^\s\p{L}\d]/gu)].map((match) => {
      const text = match[0]
      return { text, start: match.index, pos: posOf(text), lemma: text.toLowerCase() }
    })
  },
}

function posOf(text: string): string {
  if (/^\d/.test(text)) return 'NUM'
  if (/^\p{Lu}/u.test(text)) return 'PROPN'
  return /^\p{L}/u.test(text) ? 'NOUN' : 'PUNCT'
}
