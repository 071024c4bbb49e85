import { html } from 'hono/html'
import type { Edition, Item } from '#core/editions/edition.ts'
import type { Section } from '../html.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

const kinds = ['control', 'casualty', 'diplomacy'] as const

/** One line for each kind; "no change" is said, not left out. */
export function whatChanged(edition: Edition): Section {
  const title = edition.previous === undefined ? words.changedFirst : words.changedSince
  const lines = kinds.map((kind) => ({
    kind: words.kinds[kind],
    line: lineOf(edition.items.filter(({ development }) => development.kind === kind)),
  }))
  return {
    html: html`<h2 style="${s.h2}">${title}</h2>
<ul style="${s.list}">
${lines.map(({ kind, line }) => html`<li><strong>${kind}:</strong> ${line}</li>`)}
</ul>`,
    text: [title.toUpperCase(), ...lines.map(({ kind, line }) => `* ${kind}: ${line}`)].join('\n'),
  }
}

function lineOf(items: readonly Item[]): string {
  const [first] = items
  if (first === undefined) return `${words.noChange}.`
  const { development, before } = first
  const status =
    before && before.status !== development.status
      ? ` (${before.status} → ${development.status})`
      : ` (${development.status})`
  return development.headline + status + (items.length > 1 ? words.more(items.length - 1) : '.')
}
