import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Item } from '#core/editions/edition.ts'
import { words } from '../page-wording.ts'
import { archivePage } from './archive-page.ts'
import { timeline } from './timeline.ts'

const most = 4

/** The front page: of each watch, what changed last and matters most. */
export function latestPage(watches: readonly { readonly pack: Pack; readonly items: readonly Item[] }[]): string {
  const text = words.archive
  return archivePage({
    title: text.latest,
    watches: watches.map(({ pack }) => pack.watch),
    body: html`<h1>${text.latest}</h1>
<p>${text.intro} <a href="/subscribe">${text.byMail}</a></p>
${watches.map(({ pack, items }) => {
  const ranked = [...items].sort((a, b) => b.development.weight - a.development.weight).slice(0, most)
  return html`<section><h2><a href="/${pack.watch.id}/">${pack.watch.name}</a></h2>
${ranked.length > 0 ? timeline(ranked, pack) : html`<p>${text.nothingYet}</p>`}</section>`
})}`,
  })
}
