import { compile, selectAll, selectOne } from 'css-select'
import { type AnyNode, type Document, type Element, isTag } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'

/** A page as it was parsed; scripts are never run. */
export type Page = Document
export type PageElement = Element

/** A fragment is taken as a page's body, and what follows a head without one too, as browsers do. */
export function pageOf(html: string): Page {
  return parseDocument(whole(html))
}

function whole(html: string): string {
  if (!/<html[\s>]/i.test(html)) return `<html><head></head><body>${html}</body></html>`
  return /<body[\s>]/i.test(html) ? html : html.replace(/<\/head\s*>/i, '</head><body>')
}

/** A question to any part of a page, compiled once: the elements inside it that a selector means. */
export function every(selector: string): (part: AnyNode) => PageElement[] {
  const query = compile<AnyNode, Element>(selector)
  return (part) => selectAll<AnyNode, Element>(query, part)
}

/** The same for the first of them, in the order of the page. */
export function firstOf(selector: string): (part: AnyNode) => PageElement | null {
  const query = compile<AnyNode, Element>(selector)
  return (part) => selectOne<AnyNode, Element>(query, part)
}

/** The same for an attribute of the first, without the blanks around it; undefined where it is none or empty. */
export function attributeOf(selector: string, name: string): (part: AnyNode) => string | undefined {
  const element = firstOf(selector)
  return (part) => element(part)?.attribs[name]?.trim() || undefined
}

/** All its text as it stands in the source, entities read. */
export const textOf: (part: AnyNode) => string = DomUtils.textContent

export const remove: (part: PageElement) => void = DomUtils.removeElement

export const bodyOf = firstOf('body')

/** Every element of a page. */
export function elements(page: Page): PageElement[] {
  return DomUtils.filter(isTag, page) as PageElement[]
}

/** The elements around one, the nearest first. */
export function* around(part: PageElement): Generator<PageElement> {
  for (let at = part.parent; at && isTag(at); at = at.parent) yield at
}
