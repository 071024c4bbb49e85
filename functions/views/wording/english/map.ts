import { list } from './count.ts'

const winds = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^Dem\. Rep\. /, 'DR '],
  [/\bRep\.$/, 'Republic'],
  [/^S\. /, 'South '],
  [/^N\. /, 'North '],
  [/^W\. /, 'Western '],
  [/^Eq\. /, 'Equatorial '],
  [/\bHerz\.$/, 'Herzegovina'],
  [/\bIs\.$/, 'Islands'],
]

export const map = {
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
  province: (name: string) => (/\b(?:province|region|state|governorate)$/i.test(name) ? name : `${name} province`),
  /** As Natural Earth has it, written out. */
  country: (name: string) => abbreviations.reduce((written, [short, long]) => written.replace(short, long), name),
  /** Of two places with one name. */
  ofLevel: (name: string, level: string) => `${name} (${level})`,
  credit: 'Borders as held: Natural Earth. Places: GeoNames.',
} as const

interface MapFacts {
  readonly focus: string
  readonly country?: string | undefined
  readonly border?: { readonly name: string; readonly kilometres: number } | undefined
  readonly city?: { readonly name: string; readonly kilometres: number; readonly towards: number } | undefined
  readonly others: readonly string[]
}

/** Below ten kilometres to one, above to five: a gazetteer's point is not a town's edge. */
function distance(kilometres: number): string {
  return `${kilometres < 10 ? Math.max(1, Math.round(kilometres)) : 5 * Math.round(kilometres / 5)} km`
}
