/** Elements that HTML closes by itself, or that hold nothing: an open one says nothing about depth. */
const flat = new Set(
  'p li dt dd tr td th option area base br col embed hr img input link meta source track wbr path circle rect use'.split(
    ' ',
  ),
)

export interface PageSize {
  readonly tags: number
  /** How deep elements nest at most, as far as their tags tell. */
  readonly depth: number
}

/** Measured on the text in one pass: parsers and Readability take time with the square of the depth and worse. */
export function pageSize(html: string): PageSize {
  let [tags, depth, deepest] = [0, 0, 0]
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
    tags++
    if (flat.has(name.toLowerCase())) continue
    depth = close ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return { tags, depth: deepest }
}
