import { inSentence } from '#core/fold/names.ts'
import { number } from '../grammar.ts'
import { count, list, locale } from './count.ts'

/** What mails and pages say around developments. */
export const report = {
  kinds: { control: 'Control', casualty: 'Casualties', diplomacy: 'Diplomacy' },
  mails: { digest: 'digest', alert: 'alert', correction: 'correction' },
  changed: {
    sinceLast: 'What changed since your last digest',
    sinceLastOn: (date: string) => `What changed since your last digest, on ${date}`,
    first: (date: string) => `What changed since ${date}`,
  },
  noChange: 'no change reported',
  more: (n: number) => `${n} more`,
  was: (status: string) => `was ${status}`,
  now: (status: string) => `now ${status}`,
  statuses: {
    claimed: 'claimed',
    disputed: 'disputed',
    reported: 'reported',
    confirmed: 'confirmed',
    corrected: 'corrected',
    withdrawn: 'withdrawn',
  },
  badges: {
    confirmed: (basis: string) => `Confirmed: ${basis}`,
    reported: (n: number) => `Reported by ${n} independent ${count(n, 'source', 'sources')}`,
    disputed: 'Disputed',
    claimedBySide: 'Claimed by one side',
    claimedBySource: 'Claimed by one source',
    corrected: 'Corrected',
    withdrawn: 'Withdrawn',
  },
  /** After a headline too long for its subject, in place of who says so. */
  oneSource: 'one source says',
  oneSide: 'one side says',
  topDevelopments: 'Top developments',
  alsoReported: 'Also reported',
  moreOnWeb: (n: number) => `${n} more on the web`,
  elsewhere: 'Elsewhere',
  noDate: 'no date',
  casualties: 'Casualties reported',
  casualtyColumns: {
    group: 'Who',
    range: 'Low to high',
    chart: 'Chart',
    dayBefore: 'Day before',
    counters: 'Who counted',
  },
  moreRows: (n: number) => `${n} more ${count(n, 'row', 'rows')} on the web`,
  including: 'including',
  orMore: 'or more',
  notCounted: 'not counted',
  several: 'several',
  killedOrWounded: 'killed or wounded',
  /** Who is named by no name: "a nurse", "the army". */
  speaker: (name: string) => (/^\p{Ll}/u.test(name) ? inSentence(name) : name),
  whoSaysWhat: 'Who says what',
  /** Of one speaker, of several. */
  stances: {
    claims: ['claims', 'claim'],
    confirms: ['confirms', 'confirm'],
    concedes: ['concedes', 'concede'],
    denies: ['denies', 'deny'],
    disputes: ['disputes', 'dispute'],
    reacts: ['reacts', 'react'],
    reports: ['reports', 'report'],
  },
  to: (outlet: string) => `to ${outlet}`,
  moreVoices: (n: number) => `${n} more ${count(n, 'voice', 'voices')} in the full record`,
  sources: 'Sources',
  unnamedSource: 'unnamed source',
  unknownLanguage: 'unknown',
  record: 'Full record',
  calendar: 'Diplomatic calendar',
  stages: {
    'called-for': { dated: (day: string) => `called for ${day}`, undated: 'called for' },
    planned: { dated: (day: string) => `planned for ${day}`, undated: 'planned' },
    dated: { dated: (day: string) => `set for ${day}`, undated: 'set' },
    moved: { dated: (day: string) => `moved to ${day}`, undated: 'put off' },
    held: { dated: (day: string) => `held ${day}`, undated: 'held' },
    cancelled: { dated: (day: string) => `cancelled; was set for ${day}`, undated: 'cancelled' },
    done: { dated: (day: string) => `done ${day}`, undated: 'done' },
  },
  noDateGiven: 'no date given',
  before: (dates: readonly string[]) => `earlier: ${dates.join(', then ')}`,
  notKnown: 'What is not known',
  positions: (matter: string) => `Positions: ${matter}`,
  positionColumns: { position: 'Position', actors: 'Who takes it' },
  positionWords: {
    'has-proof': 'Says it has proof',
    'has-evidence': 'Says it has evidence',
    alleges: 'Alleges it',
    'needs-more': 'Says more evidence is needed',
    denies: 'Denies it',
  },
  quiet: (watch: string) => `Nothing new was reported of ${watch} since your last digest.`,
  quietFirst: (watch: string) => `Nothing new was reported of ${watch} in this time.`,
  coverage: {
    digest: (articles: number, sources: readonly string[]) => `Read for this digest: ${readFrom(articles, sources)}.`,
    item: (mail: string, articles: number, sources: readonly string[]) =>
      `This ${mail} rests on ${readFrom(articles, sources)}.`,
    setAside: (n: number) => `${n} more held nothing to report and ${count(n, 'was', 'were')} set aside.`,
    withheld: (n: number) =>
      `${n} ${count(n, 'development is', 'developments are')} held back: what we wrote of ${count(n, 'it', 'them')} is not in the sources.`,
    languages: (names: readonly string[]) => `Not read, for their language: ${list(names)}.`,
    silent: (names: readonly string[]) => `Nothing was heard of ${list(names)}.`,
    independence: 'Copies of one wire story count as one source.',
    next: (time: string, zone: string) => `The next digest comes tomorrow at ${time} (${zone}).`,
  },
  lastReported: 'Last reported',
  toldBefore: 'Told before',
  earlierSaid: 'An earlier mail said',
  holdsNoMore: 'That no longer holds',
  correction: 'Correction',
  noLonger: (headline: string) => `no longer reported: ${headline}`,
  alertCount: (n: number, of: number) => `This is alert ${n} of at most ${of} today.`,
  held: (n: number) =>
    `${n} ${count(n, 'alert was', 'alerts were')} held back for your quiet hours or daily limit; what ${count(n, 'it', 'they')} said is in this digest.`,
  settings: 'Change settings or pause',
  onWeb: 'Read on the web',
  unsubscribe: 'Unsubscribe',
  stopAlerts: 'Stop these alerts',
  reportError: 'Report an error',
} as const

const mostNamed = 8

function readFrom(articles: number, sources: readonly string[]): string {
  const from =
    sources.length === 0 ? '' : ` from ${sources.length > mostNamed ? `${sources.length} sources` : list(sources)}`
  return `${number(locale, articles)} ${count(articles, 'article', 'articles')}${from}`
}
