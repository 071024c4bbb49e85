import { nameKey } from './name-key.ts'

/** Characters of a headline. */
export const longest = 120

/** One line without what leads in, trails off or was cut through a quotation. */
export function tidy(text: string): string {
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

/** Begins with a name or noun, does not end in the middle, and tells what is, not what somebody thinks ought to be. */
export function isSentence(words: string): boolean {
  return (
    /^["“]?\p{Lu}|^(?:the|an?)\s/iu.test(words) &&
    !/^(?:we|i|it|he|she|they|our)\s/i.test(words) &&
    !/\b(?:should|must|ought)\b/i.test(words) &&
    isWhole(words)
  )
}

export function isWhole(words: string): boolean {
  return (
    words.length <= longest &&
    words.split(' ').length > 2 &&
    !/\b(?:said|saying|that|to|of|the|a|with|for|and|by|in)$/i.test(words)
  )
}

export function startsWith(words: string, actor: string): boolean {
  return nameKey(words).startsWith(nameKey(actor))
}

export function cut(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 2).replace(/\s+\S*$/, '')} …`
}
