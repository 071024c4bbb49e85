import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Edition } from '#core/editions/edition.ts'
import { listed } from '#core/fold/status.ts'
import { nothing, type Section } from '../html.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

const mostUnknown = 5

/** What the claims leave open. */
export function notKnown(edition: Edition): Section {
  const open = edition.items
    .flatMap(({ development }) =>
      development.unknowns.map((unknown) => `${development.place?.name ?? 'Elsewhere'}: ${unknown}`),
    )
    .slice(0, mostUnknown)
  if (open.length === 0) return nothing
  return {
    html: html`<h2 style="${s.h2}">${words.notKnown}</h2>
<ul style="${s.list}">${open.map((line) => html`<li>${line}</li>`)}</ul>`,
    text: [words.notKnown.toUpperCase(), ...open.map((line) => `* ${line}`)].join('\n'),
  }
}

/** What the edition rests on, who was silent, when the next one comes. */
export function coverage({ coverage: { articles, sources, silent, setAside }, kind }: Edition, pack: Pack): Section {
  const name = (id: string) => pack.sources.find((source) => source.id === id)?.name ?? id
  const lines = [
    words.coverage(kind, articles, listed(sources.map(name))),
    setAside > 0 ? words.setAside(setAside) : '',
    silent.length > 0 ? words.silent(listed(silent.map(name))) : '',
    words.independence,
    kind === 'digest' ? words.next : '',
  ].filter((line) => line !== '')
  return {
    html: html`<p class="soft" style="${s.small};margin-top:24px">${lines.join(' ')}</p>`,
    text: lines.join(' '),
  }
}
