import { list } from './count.ts'

const winds = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west']

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
  province: (name: string) => `${name} province`,
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
