import { html } from 'hono/html'
import type { CalendarEntry, Positions } from '#core/dossier.ts'
import { when } from '../dates.ts'
import { nothing, type Section } from '../html.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

/** What is planned, with every date it has had. */
export function calendar(entries: readonly CalendarEntry[]): Section {
  const lines = entries.map(({ matter, stage, date, slips }) => {
    const earlier = [...new Set(slips.map((slip) => when(slip.date)))].filter(
      (each) => each !== when(date) && each !== 'no date',
    )
    const was = earlier.length > 0 ? ` (${words.was} ${earlier.join(', then ')})` : ''
    return { matter, line: `${stage}, ${date === null ? words.noLongerDated : when(date)}${was}` }
  })
  return list(
    words.calendar,
    lines.map(({ matter, line }) => [matter, line]),
  )
}

const positionWords: Readonly<Record<string, string>> = {
  alleges: 'alleges it',
  'has-evidence': 'says it has evidence',
  'has-proof': 'says it has proof',
  'needs-more': 'says more evidence is needed',
  denies: 'denies it',
}

/** Who takes which position on one allegation. */
export function positions(all: readonly Positions[]): Section {
  return list(
    words.positions,
    all.map(({ matter, positions: each }) => [
      matter,
      each.map(({ actor, position }) => `${actor} ${positionWords[position] ?? position}`).join('; '),
    ]),
  )
}

function list(title: string, lines: readonly (readonly string[])[]): Section {
  if (lines.length === 0) return nothing
  return {
    html: html`<h2 style="${s.h2}">${title}</h2>
<ul style="${s.list}">
${lines.map(([name, line]) => html`<li><strong>${name}:</strong> ${line}</li>`)}
</ul>`,
    text: [title.toUpperCase(), ...lines.map(([name, line]) => `* ${name}: ${line}`)].join('\n'),
  }
}
