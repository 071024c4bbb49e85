import { parseHTML } from 'linkedom'

/** As much of the DOM as reading a page takes; the browser's whole library of types is for browsers. */
export interface PageElement {
  readonly nodeType: number
  readonly nodeName: string
  readonly childNodes: Iterable<PageElement>
  readonly textContent: string | null
  readonly parentElement: PageElement | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  getAttribute(name: string): string | null
  removeAttribute(name: string): void
  remove(): void
}

export interface Page {
  readonly title: string
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  cloneNode(deep: boolean): Page
}

/** Scripts are never run. A fragment is taken as a page's body. */
export function pageOf(html: string): Page {
  const whole = /<html[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as Page
}
