/** A node of either tree of a page: a text node of the parser's has `data`, one of Readability's only `textContent`. */
export interface Part {
  readonly nodeType: number
  readonly tagName?: string
  readonly data?: string
  readonly textContent?: string | null
  readonly childNodes?: Iterable<Part>
}

/** Elements that stand within a line; all others end a paragraph. */
const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const [elementNode, textNode] = [1, 3]

/** Text between the edges of blocks, a blank between two words. */
export function paragraphsOf(root: Part): string[] {
  const parts = ['']
  const read = (part: Part) => {
    if (part.nodeType === textNode) parts.push((parts.pop() ?? '') + (part.data ?? part.textContent ?? ''))
    const name = part.nodeType === elementNode ? (part.tagName ?? '').toLowerCase() : ''
    if (name === 'br') parts.push(`${parts.pop() ?? ''} `)
    const edge = name !== '' && !inline.has(name)
    if (edge) parts.push('')
    for (const child of part.childNodes ?? []) read(child)
    if (edge) parts.push('')
  }
  read(root)
  return parts.map((part) => wordsOf(part).join(' ')).filter((part) => part !== '')
}

export function wordsOf(text: string): string[] {
  return text.split(/[\s\u00a0\u200b]+/u).filter((word) => word !== '')
}
