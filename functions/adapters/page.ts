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
}

/** Scripts are never run. A fragment is taken as a page's body, and what follows a head without one too, as browsers do. */
export function pageOf(html: string): Page {
  return parseHTML(whole(html)).document as unknown as Page
}

function whole(html: string): string {
  if (!/<html[\s>]/i.test(html)) return `<html><head></head><body>${html}</body></html>`
  return /<body[\s>]/i.test(html) ? html : html.replace(/<\/head\s*>/i, '</head><body>')
}
