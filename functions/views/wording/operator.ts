import { number as digits, plural } from './grammar.ts'

const locale = 'en-GB'
const number = (n: number) => digits(locale, n)
const counted = (n: number, one: string, other: string) => `${number(n)} ${plural(locale, n, { one, other })}`

/** Words for who runs Sitrep: they read the runbook, and that is in English. */
export const operatorWords = {
  number,
  subject: (deployment: string, date: string, verdict: string) => `${deployment}, ${date}: ${verdict}`,
  fine: (read: number, sent: number) =>
    `${counted(read, 'article', 'articles')} read, ${counted(sent, 'mail', 'mails')} sent`,
  intro: (date: string) => `What Sitrep did on ${date}, by UTC, as it stands now.`,
  asItShould: 'Nothing is missed, silent or paused.',
  troubles: {
    unread: () => 'nothing was read',
    unsent: () => 'no reader got a mail',
    missed: (n: number) => `${counted(n, 'mail', 'mails')} missed`,
    refused: (n: number) => `${counted(n, 'mail', 'mails')} refused`,
    unsettled: (n: number) => `${counted(n, 'mail', 'mails')} unsettled`,
    paused: () => 'sending is paused',
    silent: (n: number) => `${counted(n, 'source', 'sources')} silent`,
  },
  see: (trouble: string, heading: string) => `${trouble}: “${heading}” in RUNBOOK.md`,
  column: 'How many',
  rows: {
    read: 'Articles read',
    language: 'In a language not read',
    setAside: 'Set aside',
    heard: 'Sources that showed something',
    digest: 'Digests sent',
    alert: 'Alerts sent',
    correction: 'Corrections sent',
    kept: 'Not sent, as their readers wish',
    open: 'Not settled yet',
    missed: 'Missed in time',
    refused: 'Refused',
    unsettled: 'Unsettled',
    taken: 'Mails that SES took, letters too',
    toldOf: 'Of these, told of by its events',
  },
  setAside: 'Set aside, by source',
  reasons: (command: string) => `Reasons: ${command}`,
  silent: (n: number, of: number) => `Silent: ${number(n)} of ${counted(of, 'polled source', 'polled sources')}`,
  source: (name: string, kind: string, since: string, problem: string | undefined) =>
    `${name}: ${kind} since ${since}${problem === undefined ? '' : `, ${problem}`}`,
  paused: (reason: string, until: string) => `Sending is paused for “${reason}” until ${until}.`,
  untilTold: 'somebody starts it again',
  who: (command: string) => `Who is concerned: ${command}`,
} as const
