import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Edition, Item } from '#core/editions/edition.ts'
import { longDate, moment } from '../dates.ts'
import { type Html, joinHtml, plain, type Section } from '../html.ts'
import { ranked, roomOf } from '../rank.ts'
import type { Telling } from '../telling.ts'
import { words } from '../wording.ts'
import { alsoReported } from './also-reported.ts'
import { calendar } from './calendar.ts'
import { casualtyTable } from './casualty-table.ts'
import { coverage, notKnown } from './closing.ts'
import { changed, development, over, sourcesLine, summary } from './development.ts'
import { locator } from './locator.ts'
import { positions } from './positions.ts'
import { s } from './styles.ts'
import { subjectOf } from './subject.ts'
import { whatChanged } from './what-changed.ts'
import { whoSaysWhat } from './who-says-what.ts'

/** Everything of a mail that is the same for all readers of an edition. */
export interface EditionBody extends Section {
  readonly subject: string
  readonly preheader: string
}

/** `map`: the picture as the medium shows it; an edition without one is told without. */
export function editionBody(edition: Edition, telling: Telling, map?: Html): EditionBody {
  const sections =
    edition.kind === 'digest' ? digestSections(edition, telling, map) : urgentSections(edition, telling, map)
  const told = [heading(edition, telling.pack), ...sections].filter(({ text }) => text !== '')
  const lead = edition.items.slice(0, 2).map(({ development: { headline, basis } }) => `${headline} (${basis}).`)
  return {
    subject: subjectOf(edition, telling.pack),
    preheader: plain(lead.join(' ')) || words.quiet(telling.pack.watch.name),
    html: joinHtml(told.map((section) => section.html)),
    text: told.map((section) => section.text).join('\n\n'),
  }
}

function digestSections(edition: Edition, telling: Telling, map: Html | undefined): readonly Section[] {
  if (edition.items.length === 0) return [quiet(edition, telling), coverage(edition, telling)]
  const told = new Map<Item, Section>()
  const { full, lines, left } = ranked(edition.items, roomOf[telling.medium], (item) => {
    const section = development(item, telling)
    told.set(item, section)
    return length(section.text)
  })
  return [
    whatChanged(edition, telling),
    locator(edition, map),
    casualtyTable(edition, telling),
    title(words.topDevelopments),
    ...full.flatMap((item) => told.get(item) ?? []),
    alsoReported(lines, left, edition, telling),
    calendar(edition.calendar),
    positions(edition.positions),
    notKnown(edition, telling),
    coverage(edition, telling),
  ]
}

/** One development, and the place for its map right under what happened. */
function urgentSections(edition: Edition, telling: Telling, map: Html | undefined): readonly Section[] {
  const [item] = edition.items
  if (item === undefined) return [coverage(edition, telling)]
  const told = item.development
  const isCorrection = edition.kind === 'correction'
  return [
    over(told),
    ...(isCorrection ? [changed(item, words.earlierSaid), noMore(told.basis)] : []),
    summary(told, telling),
    locator(edition, map),
    whoSaysWhat(told, telling),
    casualtyTable(edition, telling),
    ...(isCorrection ? [] : [changed(item, words.toldBefore)]),
    calendar(edition.calendar),
    positions(edition.positions),
    notKnown(edition, telling),
    sourcesLine(item, telling),
    coverage(edition, telling),
  ]
}

function heading({ kind, date, from, to, zone, items }: Edition, pack: Pack): Section {
  const first = items[0]?.development
  const period = kind === 'digest' ? `${moment(from, zone)} – ${moment(to, zone)}` : moment(to, zone)
  const over = [
    `${pack.watch.name} ${words.mails[kind]}`,
    ...(kind !== 'digest' && first ? [words.kinds[first.kind]] : []),
    `${period} (${zone})`,
  ].join(' · ')
  const headline = first === undefined ? words.brand : first.headline
  const said = first?.status === 'withdrawn' ? words.noLonger(headline) : headline
  const title = kind === 'digest' ? longDate(date) : kind === 'correction' ? `${words.correction}: ${said}` : headline
  return {
    html: html`<p class="soft" style="${s.over}">${over}</p>
<h1 style="${s.h1}">${title}</h1>`,
    text: `${over}\n${title}`,
  }
}

function title(name: string): Section {
  return { html: html`<h2 style="${s.h2}">${name}</h2>`, text: name.toUpperCase() }
}

/** Why what was told does not hold. */
function noMore(basis: string): Section {
  const line = `${words.holdsNoMore}: ${basis}.`
  return { html: html`<p style="${s.p}">${line}</p>`, text: line }
}

function quiet({ previous }: Edition, { pack, medium }: Telling): Section {
  const name = pack.watch.name
  const line = previous === undefined || medium === 'web' ? words.quietFirst(name) : words.quiet(name)
  return { html: html`<p style="${s.p}">${line}</p>`, text: line }
}

function length(text: string): number {
  let words = 1
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words += 1
  return words
}
