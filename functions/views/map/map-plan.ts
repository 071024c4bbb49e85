import { boxAround, type Country, holds, isWithin, kilometresBetween, kilometresTo, type Region } from '#core/atlas.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { Atlas } from '#core/ports/editions.ts'
import type { Gazetteers } from '#core/ports/reading.ts'
import { words } from '../wording.ts'
import { boxOf, frameOf, type Sheet } from './frame.ts'
import type { LocatorPlan, Named } from './locator-map.ts'

/** How far from the middle anything may lie that a map shows. Kilometres. */
const farthest = 360
/** As many towns as are tried for a label. */
const mostTried = 60
const borderland = 60
/** As far as a map of a province reaches at least. */
const provincial = 140

interface Town extends Named {
  readonly population: number
}

/** What a map of these places shows: the first is what it is about. */
export function mapPlan(
  marks: readonly [Named, ...Named[]],
  pack: Pack,
  sheet: Sheet,
  { atlas, gazetteers }: { readonly atlas: Atlas; readonly gazetteers: Gazetteers },
): LocatorPlan {
  const [focus] = marks
  const around = atlas.around(boxAround(focus, farthest, farthest))
  const towns = townsOf(focus, around, pack, gazetteers)
  const frame = frameOf(marks, towns, sheet, focus.isArea ? provincial : 0)
  const box = boxOf(frame, sheet)
  return {
    frame,
    region: atlas.around(box),
    marks,
    towns: towns
      .filter((town) => isWithin(town, box) && !marks.some((mark) => isOf(town, mark)))
      .filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at)
      .slice(0, mostTried),
    alt: altOf(marks, around, towns),
  }
}

/** The marked place itself, or the town that a marked site is called after: one name twice would be a riddle. */
function isOf(town: Town, mark: Named): boolean {
  const away = kilometresBetween(mark, town)
  return away < 1.5 || mark.name === town.name || (away < 12 && mark.name.startsWith(town.name))
}

/** Those of the pack, and of the gazetteers of all countries near; larger ones first. One place is one dot. */
function townsOf(focus: Named, { countries }: Region, pack: Pack, gazetteers: Gazetteers): readonly Town[] {
  const box = boxAround(focus, farthest, farthest)
  const own = pack.places.filter(({ level }) => level === 'village' || level === 'town' || level === 'city')
  const listed = countries.flatMap(({ code }) => (code === undefined ? [] : (gazetteers.of(code)?.within(box) ?? [])))
  const towns: Town[] = []
  const cells = new Set<string>()
  const ranked = [...own.map((place) => ({ ...place, population: place.population ?? 0 })), ...listed]
  for (const place of ranked.sort((a, b) => b.population - a.population)) {
    if (kilometresBetween(focus, place) > farthest) continue
    const cell = `${Math.round(place.lat * 20)} ${Math.round(place.lon * 20)}`
    if (cells.has(cell)) continue
    cells.add(cell)
    towns.push(place)
  }
  return towns
}

/** "Qusayr, Syria, 10 km from Lebanon and 28 km south-west of Homs." */
function altOf(marks: readonly Named[], { countries }: Region, towns: readonly Town[]): string {
  const [focus, ...others] = marks as readonly [Named, ...Named[]]
  const city = focus.isArea ? undefined : landmarkOf(focus, towns)
  const border = focus.isArea ? undefined : nearestBorder(focus, countries)
  return words.map.alt({
    focus: focus.name,
    country: countryOf(focus, countries),
    border,
    city: city && { name: city.name, kilometres: kilometresBetween(city, focus), towards: bearing(city, focus) },
    others: others.map(({ name }) => name),
  })
}

function countryOf(focus: Named, countries: readonly Country[]): string | undefined {
  const name = countries.find((country) => holds(country, focus))?.name
  return name && words.map.country(name)
}

/** The town that readers know a place by: the largest within an hour's drive, else the nearest of some size. */
function landmarkOf(focus: Named, towns: readonly Town[]): Town | undefined {
  const away = (town: Town) => kilometresBetween(focus, town)
  const known = towns.filter((town) => away(town) > 8 && town.population >= 10_000)
  return (
    known.find((town) => away(town) < 60) ??
    known.filter((town) => away(town) < 200).sort((a, b) => away(a) - away(b))[0]
  )
}

function nearestBorder(focus: Named, countries: readonly Country[]) {
  const near = countries
    .map((country) => ({ name: words.map.country(country.name), kilometres: kilometresTo(focus, country), country }))
    .sort((a, b) => a.kilometres - b.kilometres)
  return near.find(({ kilometres, country }) => kilometres < borderland && !holds(country, focus))
}

/** Which of the eight winds leads from one place to another. */
function bearing(from: Named, to: Named): number {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180)
  return (Math.round(Math.atan2(east, to.lat - from.lat) / (Math.PI / 4)) + 8) % 8
}
