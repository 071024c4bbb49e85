import { Readability } from '@mozilla/readability'
import JSDOMParser from '@mozilla/readability/JSDOMParser.js'
import { isTag, isText } from 'domhandler'
import { DomUtils } from 'htmlparser2'
import { bodyOf, firstOf, type Page, type PageElement } from './page.ts'
import type { Part } from './paragraphs.ts'

/** What Readability asks of elements; all other attributes would only be more to read. */
const asked = new Set(
  'class id style hidden aria-hidden aria-modal role rel itemprop href src name property content lang dir rowspan colspan datatable summary'.split(
    ' ',
  ),
)
const root = firstOf('html')

/**
 * Readability's choice of a page, in the small DOM that comes with it: a browser's whole DOM takes twice as long. That DOM reads
 * well-formed markup alone, so it is given what is left of the page by then, written anew. It uses the page up.
 */
export function mainPart(page: Page): Part | null {
  const whole = root(page)
  if (!whole || !bodyOf(page)) return null
  for (const node of DomUtils.filter(() => true, whole)) {
    if (isTag(node)) tidy(node)
    else if (!isText(node)) DomUtils.removeElement(node)
  }
  const document = new JSDOMParser().parse(DomUtils.getOuterHTML(whole, { xmlMode: true }))
  const reader = new Readability(document as never, { charThreshold: 140, serializer: (node) => node })
  return (reader.parse()?.content ?? null) as Part | null
}

/** Names that markup cannot have (`<a<b>`) would end its reading there. Readability takes a place line for the writer's name and drops it. */
function tidy(element: PageElement): void {
  if (!/^[a-z][a-z0-9-]*$/i.test(element.name)) element.name = 'span'
  const { class: called = '' } = element.attribs
  const isDateline = called.includes('dateline')
  element.attribs = Object.fromEntries(
    Object.entries(element.attribs).filter(([name]) => asked.has(name) && !(isDateline && name === 'class')),
  )
}
