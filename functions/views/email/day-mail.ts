import { html } from 'hono/html'
import type { DayFacts } from '#core/day-facts.ts'
import type { Standing } from '#core/day-standing.ts'
import { longDate } from '../dates.ts'
import { plain, type Section } from '../html.ts'
import { operatorWords as words } from '../wording/operator.ts'
import { dayTable, sum } from './day-table.ts'
import { letterMail } from './letter.ts'
import { s } from './styles.ts'

/** A day beside the day before, and what is wrong now. */
export interface Day {
  /** Name of the deployment, as alarms have it. */
  readonly deployment: string
  readonly facts: DayFacts
  readonly before: DayFacts
  readonly standing: Standing
}

/** The operator's mail of a day. It comes on quiet days too: that nothing happened is told by a mail, not by its absence. */
export function dayMail(day: Day, deliveryId: string) {
  const { facts, deployment } = day
  const troubles = troublesOf(day)
  const verdict = troubles.map(([what]) => what).join(', ') || words.fine(facts.articles.read, sum(facts, 'sent'))
  return letterMail(
    {
      subject: words.subject(deployment, longDate(facts.date), verdict),
      paragraphs: [words.intro(longDate(facts.date)), ...(troubles.length === 0 ? [words.asItShould] : [])],
      list: troubles.map(([what, heading]) => words.see(what, heading)),
      enclosed: enclosed(day),
    },
    deliveryId,
  )
}

/** What is not as it should be, each with its heading in the runbook. */
export function troublesOf({ facts, standing }: Day): readonly (readonly [what: string, heading: string])[] {
  const { troubles } = words
  const counted = (ending: 'missed' | 'refused' | 'unsettled', heading: string) => {
    const n = sum(facts, ending)
    return n === 0 ? [] : [[troubles[ending](n), heading] as const]
  }
  return [
    ...(facts.articles.read === 0 ? [[troubles.unread(), 'No news is read'] as const] : []),
    ...(sum(facts, 'sent') + sum(facts, 'open') === 0 ? [[troubles.unsent(), 'No mail goes out'] as const] : []),
    ...counted('missed', 'Mails missed'),
    ...counted('refused', 'Mails are refused'),
    ...counted('unsettled', 'Mails unsettled'),
    ...(standing.paused === undefined ? [] : [[troubles.paused(), 'Sending is paused'] as const]),
    ...(standing.silent.length === 0 ? [] : [[troubles.silent(standing.silent.length), 'A source is silent'] as const]),
  ]
}

function enclosed(day: Day): Section {
  const { facts, before, standing } = day
  const { silent, sources, paused } = standing
  const parts: readonly Section[] = [
    dayTable(facts, before),
    ...(paused ? [line(words.paused(paused.reason, pausedUntil(paused.until)))] : []),
    ...(sum(facts, 'missed') + sum(facts, 'unsettled') > 0
      ? [line(words.who(`npm run ops -- audit --date ${facts.date}`))]
      : []),
    ...(facts.setAside.length === 0
      ? []
      : [
          listed(words.setAside, [
            ...facts.setAside.map(([source, n]) => `${plain(source)}: ${words.number(n)}`),
            words.reasons('npm run ops -- rejected'),
          ]),
        ]),
    ...(silent.length === 0
      ? []
      : [
          listed(
            words.silent(silent.length, sources),
            silent.map(({ source, kind, since, problem }) =>
              words.source(plain(source), kind, since, problem && plain(problem)),
            ),
          ),
        ]),
  ]
  return {
    html: html`${parts.map((part) => part.html)}`,
    text: parts.map(({ text }) => text).join('\n\n'),
  }
}

/** An operator's pause lasts until an operator ends it: such an end is no date. */
function pausedUntil(until: string): string {
  return until.startsWith('9999') ? words.untilTold : until
}

function line(text: string): Section {
  return { html: html`<p style="${s.p};margin-top:16px">${text}</p>`, text }
}

function listed(title: string, items: readonly string[]): Section {
  return {
    html: html`<h2 style="${s.h2}">${title}</h2>
<ul style="${s.list}">${items.map((each) => html`<li style="${s.li}">${each}</li>`)}</ul>`,
    text: `${title.toUpperCase()}\n\n${items.map((each) => `* ${each}`).join('\n')}`,
  }
}
