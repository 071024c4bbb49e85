/** Share of a paragraph's words that another must have for it to be a repeat. */
const share = 0.85
/** Paragraphs looked at for one: those that share its rarest words come first, so more are found only in made-up text. */
const looks = 100

/** Whether a short paragraph's words mostly stand in one other, longer or earlier, paragraph: pull quotes. */
export function repeatsIn(paragraphs: readonly string[]): (index: number) => boolean {
  const words = paragraphs.map(wordsOf)
  const places = new Map<string, number[]>()
  for (const [index, own] of words.entries()) {
    for (const word of own) {
      const known = places.get(word)
      if (known) known.push(index)
      else places.set(word, [index])
    }
  }
  return (index) => {
    const own = words[index]
    if (!own || own.size < 6 || own.size > 40) return false
    return candidates(own, places).some((at) => at !== index && covers(words[at], own, at < index))
  }
}

/** A repeat lacks few words, so it has one of the rarest of them. */
function candidates(own: ReadonlySet<string>, places: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const rarest = [...own].map((word) => places.get(word) ?? []).sort((a, b) => a.length - b.length)
  const found = new Set<number>()
  for (const indexes of rarest.slice(0, Math.floor(own.size * (1 - share)) + 1)) {
    for (const index of indexes.slice(0, looks)) found.add(index)
  }
  return [...found]
}

function covers(other: ReadonlySet<string> | undefined, own: ReadonlySet<string>, earlier: boolean): boolean {
  if (!other || other.size < own.size * 0.7 || (!earlier && other.size <= own.size)) return false
  let shared = 0
  for (const word of own) if (other.has(word)) shared += 1
  return shared / own.size >= share
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
