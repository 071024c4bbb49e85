import type { Extracted, Extractor } from '#core/ports/news.ts'
import { elements, every, firstOf, type Page, type PageElement, pageOf, remove, textOf } from './page.ts'
import { pageFacts } from './page-facts.ts'
import { removeChrome, removeComments } from './page-furniture.ts'
import { asideReason, type SetAside } from './page-lines.ts'
import { pageSize } from './page-size.ts'
import { paragraphsOf, wordsOf } from './paragraphs.ts'
import { mainPart } from './readable.ts'

/** Never part of what an article says: pictures with their captions, what is embedded, what leads elsewhere. */
const outside = every(
  'script,style,noscript,template,svg,figure,figcaption,picture,video,audio,iframe,button,nav,aside,footer',
)
const blocks = every('p,li,ul,ol,h2,h3,h4')
const links = every('a')
const markedBody = firstOf('[itemprop~="articleBody"]')
/** The part that a page sets apart as its own, most particular first. */
const wholes = ['article', 'main', 'body'].map(firstOf)
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
      for (const element of outside(page)) remove(element)
      removeChrome(page)
      for (const element of blocks(page)) if (isOnlyLinks(element)) remove(element)
      const found = depth > readable.depth ? paragraphsOf(wholePart(page)) : mainBlocks(page)
      const given = body === null ? [] : paragraphsOf(pageOf(body.replace(/\n+/g, '<p>')))
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
  const linked = links(element).reduce((sum, link) => sum + wordsOf(textOf(link)).length, 0)
  if (linked === 0) return false
  const all = wordsOf(textOf(element))
  const rest = all.length - linked
  return rest === 0 || (rest <= 4 && /^[^.!?]{1,30}:/.test(all.join(' ')))
}

function size(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0)
}

/** Readability's choice; where it finds nothing or less than the page marks as its article, what the page marks. It uses the page up. */
function mainBlocks(page: Page): string[] {
  const marked = markedBody(page)
  const plain = paragraphsOf(marked ?? wholePart(page))
  if (elements(page).length > readable.elements) return plain
  const content = mainPart(page)
  const chosen = content ? paragraphsOf(content) : []
  const isLess = marked !== null && size(chosen) * 3 < size(plain) * 2
  return chosen.length === 0 || isLess ? plain : chosen
}

function wholePart(page: Page): Page | PageElement {
  for (const whole of wholes) {
    const part = whole(page)
    if (part) return part
  }
  return page
}
