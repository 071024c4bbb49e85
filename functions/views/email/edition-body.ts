import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Edition } from '#core/editions/edition.ts'
import { longDate, moment } from '../dates.ts'
import { joinHtml, plain, type Section } from '../html.ts'
import { words } from '../wording.ts'
import { alsoReported } from './also-reported.ts'
import { calendar, positions } from './calendar.ts'
import { casualtyTable } from './casualty-table.ts'
import { coverage, notKnown } from './closing.ts'
import { development } from './development.ts'
import { s } from './styles.ts'
import { subjectOf } from './subject.ts'
import { whatChanged } from './what-changed.ts'

/** Everything of a mail that is the same for all readers of an edition. */
export interface EditionBody extends Section {
  readonly subject: string
  readonly preheader: string
}

const most = 6

export function editionBody(edition: Edition, pack: Pack, publicUrl: string): EditionBody {
  const sections =
    edition.kind === 'digest' ? digestSections(edition, pack, publicUrl) : urgentSections(edition, pack, publicUrl)
  const told = [heading(edition, pack), ...sections].filter(({ text }) => text !== '')
  return {
    subject: subjectOf(edition, pack),
    preheader:
      plain(
        edition.items
          .slice(0, 2)
          .map(({ development: { headline, basis } }) => `${headline} (${basis}).`)
          .join(' '),
      ) || words.quiet(pack.watch.name),
    html: joinHtml(told.map((section) => section.html)),
    text: told.map((section) => section.text).join('\n\n'),
  }
}

function digestSections(edition: Edition, pack: Pack, publicUrl: string): readonly Section[] {
  if (edition.items.length === 0) return [quiet(pack), coverage(edition, pack)]
  const top = edition.items.slice(0, most)
  return [
    whatChanged(edition),
    casualtyTable(edition, pack),
    title(words.topDevelopments),
    ...top.map((item) => development(item, pack, publicUrl)),
    alsoReported(edition.items.slice(most), edition, publicUrl),
    calendar(edition.calendar),
    positions(edition.positions),
    notKnown(edition),
    coverage(edition, pack),
  ]
}

function urgentSections(edition: Edition, pack: Pack, publicUrl: string): readonly Section[] {
  const earlier = edition.kind === 'correction' ? words.correctionOf : words.lastReported
  const [first, ...rest] = edition.items
  return [
    ...(first ? [development(first, pack, publicUrl, { titled: true, earlier })] : []),
    ...(rest.length > 0 ? [title(words.alsoReported)] : []),
    ...rest.map((item) => development(item, pack, publicUrl, { earlier })),
    casualtyTable(edition, pack),
    notKnown(edition),
    coverage(edition, pack),
  ]
}

function heading({ kind, date, from, to, zone, items }: Edition, pack: Pack): Section {
  const period = kind === 'digest' ? `${moment(from, zone)} – ${moment(to, zone)}` : moment(to, zone)
  const over = `${pack.watch.name} ${kind} · ${period} (${zone})`
  const headline = items[0]?.development.headline ?? words.brand
  const title =
    kind === 'digest' ? longDate(date) : kind === 'correction' ? `${words.correction}: ${headline}` : headline
  return {
    html: html`<p class="soft" style="${s.over}">${over}</p>
<h1 style="${s.h1}">${title}</h1>`,
    text: `${over}\n${title}`,
  }
}

function title(name: string): Section {
  return { html: html`<h2 style="${s.h2}">${name}</h2>`, text: name.toUpperCase() }
}

function quiet(pack: Pack): Section {
  const line = words.quiet(pack.watch.name)
  return { html: html`<p style="${s.p}">${line}</p>`, text: line }
}
