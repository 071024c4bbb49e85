/** An item's words, pictures, labels and people. Sitrep reads the page behind an item, never these. */
const bodies = [
  'content:encoded description content summary itunes:summary',
  'media:group media:content media:thumbnail media:description media:credit enclosure',
  'category author contributor dc:creator dc:subject comments slash:comments wfw:commentRss',
].flatMap((names) => names.split(' '))
const section = '<![CDATA['
const opening = new RegExp(String.raw`<!\[CDATA\[|<!--|<(${bodies.join('|')})(?=[\s/>])`, 'g')
const closings = new Map(bodies.map((name) => [name, new RegExp(String.raw`<!\[CDATA\[|</${name}\s*>`, 'g')]))

/**
 * A feed without the bodies of its items: most of its letters and tags, which the parser would turn into objects that nobody reads.
 * Sections and comments are stepped over whole; from what is left open on, the text is given back as it came. One pass.
 */
export function withoutBodies(text: string): string {
  let kept = ''
  let from = 0
  opening.lastIndex = 0
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [mark, name] = found
    const start = opening.lastIndex
    const end = name === undefined ? past(text, mark === section ? ']]>' : '-->', start) : elementEnd(text, name, start)
    if (end === undefined) break
    if (name !== undefined) {
      kept += text.slice(from, found.index)
      from = end
    }
    opening.lastIndex = end
  }
  return kept + text.slice(from)
}

/** Where an element ends whose name was read. */
function elementEnd(text: string, name: string, start: number): number | undefined {
  const open = past(text, '>', start)
  if (open === undefined || text[open - 2] === '/') return open
  const closing = closings.get(name) ?? opening
  closing.lastIndex = open
  for (let found = closing.exec(text); found; found = closing.exec(text)) {
    if (found[0] !== section) return closing.lastIndex
    const end = past(text, ']]>', closing.lastIndex)
    if (end === undefined) return undefined
    closing.lastIndex = end
  }
  return undefined
}

function past(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from)
  return at < 0 ? undefined : at + mark.length
}
