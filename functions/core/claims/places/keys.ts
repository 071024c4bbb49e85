const article = /^(?:al|el|an|ar|as|ash|at|az|ad|ed|es|esh|er|ez|et)-(?=\p{L}{2})/u
const looseArticles = new Set(['al', 'el', 'ash', 'ez'])

/**
 * One key for the spellings of a name that differ only in diacritics, article, hyphens, case and brackets:
 * "[Al-]Qusayr", "al Quşayr" and "Qusayr" are `qusayr`.
 */
export function placeKey(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\p{M}'’‘ʿʾ`[\].]/gu, '')
    .toLowerCase()
  const words = plain.split(/\s+/).map((word) => word.replace(article, '').replaceAll('-', ' '))
  const kept = words.flatMap((word) => word.split(' ')).filter((word) => word !== '' && !looseArticles.has(word))
  return kept.length > 0 ? kept.join(' ') : plain
}

/** A coarser key for romanisations within one country: vowels by class, doubled letters once ("Qusair", "Quseyr"; "Kafr", "Kafar" stay apart). */
export function romanKey(key: string): string {
  return key
    .replaceAll(/(\p{L})\1/gu, '$1')
    .replaceAll(/a[iy]|e[iy]|ee/g, 'i')
    .replaceAll(/[ouw]+/g, 'u')
    .replaceAll(/[eiy]/g, 'i')
    .replaceAll(/ia?h?\b/g, 'a')
    .replaceAll(/ah\b/g, 'a')
    .replaceAll('q', 'k')
    .replaceAll(/(\p{L})\1/gu, '$1')
}

/** Id of a place no gazetteer knows; the same name gives the same id in every article. */
export function provisionalId(name: string): string {
  return `p-${placeKey(name).replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`
}
