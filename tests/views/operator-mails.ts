import type { DayFacts } from '#core/day-facts.ts'
import { dayMail } from '#views/email/day-mail.ts'

const none = { sent: 0, kept: 0, open: 0, missed: 0, refused: 0, unsettled: 0 }
const quiet: DayFacts = {
  date: '2013-06-04',
  articles: { read: 0, language: 0, 'set-aside': 0 },
  heard: 0,
  setAside: [],
  mails: { digest: none, alert: none, correction: none },
  post: { taken: 1, toldOf: 1 },
}
const busy: DayFacts = {
  date: '2013-06-05',
  articles: { read: 214, language: 12, 'set-aside': 9 },
  heard: 21,
  setAside: [
    ['Harbour Post', 7],
    ['Hill Courier', 2],
  ],
  mails: {
    digest: { ...none, sent: 1198, kept: 31, open: 4 },
    alert: { ...none, sent: 86, kept: 7 },
    correction: { ...none, sent: 2 },
  },
  post: { taken: 1301, toldOf: 1297 },
}
const troubled: DayFacts = {
  ...busy,
  mails: { ...busy.mails, digest: { ...none, sent: 1100, kept: 31, missed: 97, refused: 3, unsettled: 2 } },
}

/** What the operator gets of a day: as it should be, with every trouble there is, and when nothing happened at all. */
export const operatorMails = {
  'operator-day': dayMail(
    {
      deployment: 'sitrep-prod',
      facts: busy,
      before: { ...quiet, articles: { ...busy.articles, read: 180 } },
      standing: { silent: [], sources: 24 },
    },
    'L-day-2013-06-05',
  ),
  'operator-trouble': dayMail(
    {
      deployment: 'sitrep-prod',
      facts: { ...troubled, articles: { ...busy.articles, read: 0 } },
      before: { ...busy, date: '2013-06-04' },
      standing: {
        silent: [
          { source: 'Harbour Post', kind: 'failing', since: '2013-06-05T03:10:00.000Z', problem: 'http 503' },
          { source: 'Hill <Courier>', kind: 'silent', since: '2013-06-03T00:00:00.000Z' },
        ],
        sources: 24,
        paused: { reason: 'operator', until: '9999-12-31T23:59:59.999Z' },
      },
    },
    'L-day-2013-06-05',
  ),
  'operator-quiet': dayMail(
    {
      deployment: 'sitrep-prod',
      facts: { ...quiet, date: '2013-06-05' },
      before: quiet,
      standing: { silent: [], sources: 24 },
    },
    'L-day-2013-06-05',
  ),
}
