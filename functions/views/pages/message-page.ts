import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
import type { Html } from '../html.ts'
import { page } from './layout.ts'

/** A page that says one thing, and at most offers something to do about it. */
export function messagePage(title: string, text: string, watches: readonly Watch[] = [], below?: Html): string {
  return page({ title, watches, body: html`<h1>${title}</h1>\n<p>${text}</p>\n${below ?? ''}` })
}
