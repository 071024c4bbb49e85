import { html } from 'hono/html'
import type { Edition } from '#core/editions/edition.ts'
import { capital, placeName } from '#core/fold/words.ts'
import { timeOfDay } from '../dates.ts'
import { nothing, type Section } from '../html.ts'
import type { Telling } from '../telling.ts'
import { remembered } from '../wording/grammar.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

const mostUnknown = 5

/** What the claims leave open. */
export function notKnown({ items }: Pick<Edition, 'items'>, { medium }: Telling): Section {
  const all = items.flatMap(({ development: { place, unknowns } }) =>
    unknowns.map((unknown) => `${place ? capital(placeName(place)) : words.elsewhere}: ${unknown}`),
  )
  const open = [...new Set(all)].slice(0, medium === 'web' ? all.length : mostUnknown)
  if (open.length === 0) return nothing
  return {
    html: html`<h2 style="${s.h2}">${words.notKnown}</h2>
<ul style="${s.list}">${open.map((line) => html`<li style="${s.li}">${line}</li>`)}</ul>`,
    text: [words.notKnown.toUpperCase(), ...open.map((line) => `* ${line}`)].join('\n'),
  }
}

/** What the edition rests on, who was silent, when the next one comes. */
export function coverage(edition: Edition, { pack, medium }: Telling): Section {
  const { kind, to, zone } = edition
  const { articles, sources, silent, setAside, withheld = 0, languages } = edition.coverage
  const name = (id: string) => pack.sources.find((source) => source.id === id)?.name ?? id
  const unread = Object.entries(languages).map(([language, n]) => `${languageName(language)} (${n})`)
  const told = words.coverage
  const lines = [
    kind === 'digest'
      ? told.digest(articles, sources.map(name))
      : told.item(words.mails[kind], articles, sources.map(name)),
    setAside > 0 ? told.setAside(setAside) : '',
    withheld > 0 ? told.withheld(withheld) : '',
    unread.length > 0 ? told.languages(unread) : '',
    silent.length > 0 ? told.silent(silent.map(name)) : '',
    told.independence,
    kind === 'digest' && medium === 'mail' ? told.next(timeOfDay(to, zone), zone) : '',
  ].filter((line) => line !== '')
  return {
    html: html`<p class="soft" style="${s.small};margin-top:24px">${lines.join(' ')}</p>`,
    text: lines.join(' '),
  }
}

const languageName = remembered((code) =>
  code === 'und' ? words.unknownLanguage : (new Intl.DisplayNames(words.locale, { type: 'language' }).of(code) ?? code),
)
