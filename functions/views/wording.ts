/** Every word the views add to what the claims say; a second language is a second file of this shape. */
const winds = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']

export const words = {
  brand: 'Sitrep',
  changedSince: 'What changed since your last digest',
  changedFirst: 'What changed in the last day',
  kinds: { control: 'Control', casualty: 'Casualties', diplomacy: 'Diplomacy' },
  noChange: 'no change reported',
  more: (n: number) => `; ${n} more below`,
  topDevelopments: 'Top developments',
  alsoReported: 'Also reported',
  moreOnWeb: (n: number) => `${n} more on the web`,
  casualties: 'Casualties reported',
  casualtyColumns: { group: 'Who', range: 'Low to high', chart: 'Chart', counters: 'Who counted' },
  including: 'including',
  orMore: 'or more',
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
  sources: 'Sources',
  record: 'Full record',
  calendar: 'Diplomatic calendar',
  noLongerDated: 'no date given',
  was: 'was',
  notKnown: 'What is not known',
  positions: 'Positions',
  quiet: (watch: string) => `No change in ${watch} was reported since your last digest.`,
  coverage: (kind: string, articles: number, sources: string) =>
    `This ${kind} rests on ${articles} article${articles === 1 ? '' : 's'} from ${sources || 'no source'}.`,
  setAside: (articles: number) => `${articles} more held no evidence and ${articles === 1 ? 'was' : 'were'} set aside.`,
  silent: (names: string) => `Silent: ${names}.`,
  next: 'The next digest comes tomorrow at the same hour.',
  lastReported: 'Last reported',
  correction: 'Correction',
  correctionOf: 'An earlier mail said',
  alertCount: (n: number, of: number) => `This is alert ${n} of at most ${of} today.`,
  held: (n: number) =>
    `${n} alert${n === 1 ? ' was' : 's were'} held back for your quiet hours or daily limit; what ${n === 1 ? 'it' : 'they'} said is in this digest.`,
  settings: 'Change settings or pause',
  onWeb: 'Read on the web',
  unsubscribe: 'Unsubscribe',
  map: {
    /** Distances in kilometres; `towards`: which of eight winds, from north clockwise. */
    alt: ({ focus, border, city, others }: MapFacts) =>
      [
        `Map of ${focus}`,
        [
          border && `${distance(border.kilometres)} from ${border.name}`,
          city && `${distance(city.kilometres)} ${winds[city.towards]} of ${city.name}`,
        ]
          .filter(Boolean)
          .join(' and '),
        others.length > 0 ? `with ${listing(others)}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    credit: 'Borders as held: Natural Earth. Places: GeoNames.',
  },
  independence: 'Copies of one wire story count as one source.',
} as const

interface MapFacts {
  readonly focus: string
  readonly border?: { readonly name: string; readonly kilometres: number } | undefined
  readonly city?: { readonly name: string; readonly kilometres: number; readonly towards: number } | undefined
  readonly others: readonly string[]
}

/** "A, B and C" */
function listing(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
}

/** Below ten kilometres to one, above to five: a gazetteer's point is not a town's edge. */
function distance(kilometres: number): string {
  return `${kilometres < 10 ? Math.max(1, Math.round(kilometres)) : 5 * Math.round(kilometres / 5)} km`
}
