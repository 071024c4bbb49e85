import { html } from 'hono/html'
import type { CalendarEntry } from '#core/dossier.ts'
import { when } from '../dates.ts'
import { nothing, type Section } from '../html.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

/** What is planned, with every date it has had. */
export function calendar(entries: readonly CalendarEntry[]): Section {
  if (entries.length === 0) return nothing
  const lines = entries.map((entry) => ({ matter: entry.matter, line: lineOf(entry) }))
  return {
    html: html`<h2 style="${s.h2}">${words.calendar}</h2>
<ul style="${s.list}">
${lines.map(({ matter, line }) => html`<li style="${s.li}"><strong>${matter}:</strong> ${line}</li>`)}
</ul>`,
    text: [words.calendar.toUpperCase(), ...lines.map(({ matter, line }) => `* ${matter}: ${line}`)].join('\n'),
  }
}

/** "moved to July 2013 (earlier: June 2013)" */
export function lineOf({ stage, date, slips }: CalendarEntry): string {
  const stands = date === null ? undefined : when(date)
  const earlier = slips.flatMap((slip) => (slip.date === null ? [] : [when(slip.date)]))
  const others = [...new Set(earlier)].filter((each) => each !== stands)
  const { dated, undated } = words.stages[stage as keyof typeof words.stages] ?? otherStage(stage)
  const now = stands === undefined ? `${undated}, ${words.noDateGiven}` : dated(stands)
  return others.length > 0 ? `${now} (${words.before(others)})` : now
}

function otherStage(stage: string) {
  return { dated: (day: string) => `${stage} ${day}`, undated: stage }
}
