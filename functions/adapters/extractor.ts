import { Readability } from '@mozilla/readability'
import type { Extracted, Extractor } from '#core/ports.ts'
import { type Page, type PageElement, pageOf } from './page.ts'
import { pageFacts } from './page-facts.ts'
import { removeChrome, removeComments } from './page-furniture.ts'
import { asideReason, type SetAside } from './page-lines.ts'
import { pageSize } from './page-size.ts'

/** Never part of what an article says: pictures with their captions, what is embedded, what leads elsewhere. */
const outside =
  'script,style,noscript,template,svg,figure,figcaption,picture,video,audio,iframe,button,nav,aside,footer'
/** Elements that stand within a line; all others end a paragraph. */
const inline = new Set(
  'a abbr acronym b bdi bdo big br cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)
const [elementNode, textNode] = [1, 3]
/** What is parsed at all, and what Readability is asked about: beyond, it takes minutes. News pages have about 2000 and 30. */
const parsed = { tags: 100_000, depth: 300 }
const readable = { elements: 5000, depth: 60 }

const nothing: Extracted = { text: '', headline: null, dates: [], language: null, url: null, setAside: [] }
/** A page whose own data holds more than this many times the words found was not found in its markup. */
const muchMore = 2

/** The words of a page, one paragraph a block, blank lines between; no source HTML leaves here. */
export function extractor(): Extractor {
  return {
    extract(html, url): Extracted {
      const { tags, depth } = pageSize(html)
      if (tags > parsed.tags || depth > parsed.depth) return nothing
      // Two line breaks are a paragraph's end to a reader, and Readability loses what stands around them.
      const page = pageOf(html.replace(/(?:<br\s*\/?>\s*){2,}/gi, '</p><p>'))
      removeComments(page)
      const { body, ...facts } = pageFacts(page, url)
      for (const element of page.querySelectorAll(outside)) element.remove()
      removeChrome(page)
      for (const element of page.querySelectorAll('p,li,ul,ol,h2,h3,h4')) {
        if (isOnlyLinks(element)) element.remove()
      }
      const found = depth > readable.depth ? paragraphs(wholePart(page)) : mainBlocks(page)
      const given = body === null ? [] : paragraphs(pageOf(body.replace(/\n+/g, '<p>')).body)
      const { kept, setAside } = sorted(size(given) > muchMore * size(found) ? given : found, facts.headline)
      return { text: kept.join('\n\n'), ...facts, setAside }
    },
  }
}

/** The article's paragraphs, and what a page puts between them with the reason it is no part. Its headline is told apart. */
function sorted(blocks: readonly string[], headline: string | null) {
  const kept: string[] = []
  const setAside: SetAside[] = []
  for (const [n, text] of blocks.entries()) {
    const reason = n < 3 && text === headline ? 'the headline' : asideReason(text)
    if (reason === undefined) kept.push(text)
    else if (reason !== 'the headline') setAside.push({ reason, text })
  }
  return { kept, setAside }
}

/** A block whose words are all links, but for a lead-in such as "Read more:". */
function isOnlyLinks(element: PageElement): boolean {
  const links = [...element.querySelectorAll('a')]
  if (links.length === 0) return false
  const linked = links.reduce((sum, link) => sum + words(link.textContent).length, 0)
  const all = words(element.textContent)
  const rest = all.length - linked
  return linked > 0 && (rest === 0 || (rest <= 4 && /^[^.!?]{1,30}:/.test(all.join(' '))))
}

function size(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0)
}

/** Readability's choice; where it finds nothing or less than the page marks as its article, what the page marks. It uses the page up. */
function mainBlocks(page: Page): string[] {
  const marked = page.querySelector('[itemprop~="articleBody"]')
  const plain = paragraphs(marked ?? wholePart(page))
  if ([...page.querySelectorAll('*')].length > readable.elements) return plain
  // Readability takes a place line for the writer's name and drops it.
  for (const element of page.querySelectorAll('[class*="dateline"]')) element.removeAttribute('class')
  const reader = new Readability(page as never, {
    charThreshold: 140,
    serializer: (node) => node as unknown as PageElement,
  })
  const content = reader.parse()?.content
  const chosen = content ? paragraphs(content) : []
  const isLess = marked !== null && size(chosen) * 3 < size(plain) * 2
  return chosen.length === 0 || isLess ? plain : chosen
}

function wholePart(page: Page): PageElement {
  return page.querySelector('article') ?? page.querySelector('main') ?? page.body
}

/** Text between the edges of blocks. */
function paragraphs(root: PageElement): string[] {
  const parts = ['']
  const read = (node: PageElement) => {
    if (node.nodeType === textNode) parts.push((parts.pop() ?? '') + node.textContent)
    const name = node.nodeName.toLowerCase()
    if (name === 'br') parts.push(`${parts.pop() ?? ''} `)
    const edge = node.nodeType === elementNode && !inline.has(name)
    if (edge) parts.push('')
    for (const child of node.childNodes) read(child)
    if (edge) parts.push('')
  }
  read(root)
  return parts.map((part) => words(part).join(' ')).filter((part) => part !== '')
}

function words(text: string | null): string[] {
  return (text ?? '').split(/[\s\u00a0\u200b]+/u).filter((word) => word !== '')
}
