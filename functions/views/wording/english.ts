import { listing, number, plural } from './grammar.ts'

const locale = 'en-GB'
const list = (names: readonly string[]) => listing(locale, names)
const count = (n: number, one: string, other: string) => plural(locale, n, { one, other })
const winds = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']

/** Every word the views add to what the claims say. Another language is another file of this shape. */
export const english = {
  /** BCP 47: how dates, numbers and lists are written, and which plurals there are. */
  locale,
  language: 'en',
  brand: 'Sitrep',
  list,
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
  people: 'people',
  /** Who is named by no name: "a nurse", "the army". */
  speaker: (name: string) =>
    person.test(name) ? `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}` : body.test(name) ? `the ${name}` : name,
  whoSaysWhat: 'Who says what',
  whoColumns: { speaker: 'Who', says: 'What' },
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
  archive: {
    latest: 'Latest',
    intro: 'What changed, who says so, and who disputes it.',
    watchTitle: (watch: string) => `${watch}: key developments`,
    updated: (at: string, zone: string) => `Updated ${at} (${zone}).`,
    today: 'Today so far',
    nothingYet: 'Nothing has been reported yet.',
    moreThatDay: (n: number) => `${n} more that day`,
    otherDays: 'Other days',
    allOf: (watch: string) => `All of ${watch}`,
    moreWays: 'More ways to read this',
    byMail: 'Get it by mail',
    corrections: 'Corrections',
    correctionsIntro: 'What we told and what does not hold any more. Whoever was sent it has been told.',
    noCorrections: 'Nothing was taken back in the last weeks.',
    weSaid: 'We said',
    nowHolds: 'What holds now',
    correctedSince: 'Corrected since this edition',
    isNow: (status: string) => `is now ${status}`,
    recordTitle: (name: string) => `${name}: full record`,
    recordIntro: (n: number) =>
      `${n} ${count(n, 'development', 'developments')}, with every claim behind ${count(n, 'it', 'them')}.`,
    because: (basis: string) => `Why: ${basis}.`,
    everyClaim: 'Every claim',
    moreClaims: (n: number) => `${n} more ${count(n, 'claim', 'claims')} not shown here.`,
    claims: (n: number) => `${n} ${count(n, 'claim', 'claims')}`,
    independent: (n: number) => `Independent sources: ${n}`,
    history: 'How this changed',
    ownVoice: 'in its own words',
    copyOf: (wire: string) => `${wire} copy`,
    modalities: {
      happened: 'as a fact',
      ongoing: 'as going on',
      conditional: 'as a condition',
      predicted: 'as a forecast',
      objective: 'as an aim',
      demanded: 'as a demand',
      offered: 'as an offer',
      denied: 'as a denial',
    },
    toll: {
      title: 'Reported dead, day by day',
      caption: 'As each counter counted; never added up',
      alt: (n: number) => `Bar chart of ${n} counts of the dead by day; the figures are in the table after it.`,
      day: 'Day',
      who: 'Who, where',
      range: 'Low to high',
      counters: 'Who counted',
    },
  },
  map: {
    /** Distances in kilometres; `towards`: which of eight winds, from north clockwise. */
    alt: ({ focus, country, border, city, others }: MapFacts) =>
      [
        `Map of ${focus}${country === undefined ? '' : ` in ${country}`}`,
        [
          border && `${distance(border.kilometres)} from ${border.name}`,
          city && `${distance(city.kilometres)} ${winds[city.towards]} of ${city.name}`,
        ]
          .filter(Boolean)
          .join(' and '),
        others.length > 0 ? `with ${list(others)}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    credit: 'Borders as held: Natural Earth. Places: GeoNames.',
  },
} as const

const person =
  /^(?!(?:an?|the|one|some|another)\b)[a-z].*?\b(?:soldier|nurse|doctor|medic|source|official|officer|commander|fighter|activist|resident|witness|diplomat|minister|analyst|delegate|lawmaker|aide|worker|journalist|envoy|negotiator|mediator|leader|priest|teacher|spokes(?:man|woman|person))(?:$|\s(?:close|of|in|for|from|at|with|to|near)\b)|^(?:soldier|nurse|doctor|medic|source|official|officer|commander|fighter|activist|resident|witness|diplomat|minister|analyst|delegate|lawmaker|aide|worker|journalist|envoy|negotiator|mediator|leader|priest|teacher|spokes(?:man|woman|person))\b(?!s)/
const body =
  /^(?:army|government|military|ministry|opposition|police|presidency|navy|air force|regime|coalition|militia)$/

interface MapFacts {
  readonly focus: string
  readonly country?: string | undefined
  readonly border?: { readonly name: string; readonly kilometres: number } | undefined
  readonly city?: { readonly name: string; readonly kilometres: number; readonly towards: number } | undefined
  readonly others: readonly string[]
}

const mostNamed = 8

function readFrom(articles: number, sources: readonly string[]): string {
  const from =
    sources.length === 0 ? '' : ` from ${sources.length > mostNamed ? `${sources.length} sources` : list(sources)}`
  return `${number(locale, articles)} ${count(articles, 'article', 'articles')}${from}`
}

/** Below ten kilometres to one, above to five: a gazetteer's point is not a town's edge. */
function distance(kilometres: number): string {
  return `${kilometres < 10 ? Math.max(1, Math.round(kilometres)) : 5 * Math.round(kilometres / 5)} km`
}
