import { memoised } from '../text/memoised.ts'

/** Letters that Unicode does not take apart into a plain one and a mark. */
const letters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ǝ: 'a',
  ħ: 'h',
}
const article = /^(?:al|el|an|ar|as|ash|at|az|ad|ed|en|es|esh|er|et|ez)-(?=\p{L}{2})/u
const glued = /(?<![\p{L}-])(?:Al|El|An|Ar|As|Ash|At|Az|Ad|Ed|Es|Esh|Er|Ez)(?=\p{Lu}\p{Ll})/gu
/** Most words of a text: nothing to fold but case, and then no article to take away. */
const plainWords = /^[A-Za-z][a-z]*(?: [A-Za-z][a-z]*)*$/
const articled = /(?:^| )(?:al|el|ez|[aeu](?:sh|[rstzdn]))(?: |$)/
const looseArticles = new Set(['al', 'el', 'ash', 'ez'])

/**
 * One key for the spellings of a name that differ only in diacritics, article, hyphens, case, quotes and brackets:
 * "[Al-]Qusayr", "AlQusayr", "al Quşayr" and "Qusayr" are `qusayr`.
 */
export const placeKey = memoised(keyOf)

function keyOf(name: string): string {
  if (plainWords.test(name)) {
    const lower = name.toLowerCase()
    if (!articled.test(lower)) return lower
  }
  const plain = folded(name.replace(glued, ''))
  const words = plain.split(/\s+/).flatMap((word) => word.replace(article, '').split(/[-‐‑–]/))
  const kept = words.filter((word, i) => word !== '' && !looseArticles.has(word) && !assimilated(word, words[i + 1]))
  return kept.length > 0 ? kept.join(' ') : plain
}

/** Lower case, without marks, quotes and brackets. */
function folded(name: string): string {
  return name
    .replace(/ (?=['’]s(?:\s|$))/g, '')
    .normalize('NFD')
    .replaceAll(/[\p{M}\p{Lm}'’‘`´"“”[\].]/gu, '')
    .toLowerCase()
    .replaceAll(/[øłđðþßæœıəǝħ]/g, (letter) => letters[letter] ?? letter)
}

/** The Arabic article before the sound it takes on: "Ar Raqqah", "Ed Daein". */
function assimilated(word: string, next: string | undefined): boolean {
  return /^[aeu](?:sh|[rstzdn])$/.test(word) && next !== undefined && next.length > 2 && next.startsWith(word.slice(1))
}

/** Id of a place no gazetteer knows; the same name gives the same id in every article. */
export function provisionalId(name: string): string {
  return `p-${placeKey(name).replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
}
