import type { Gazetteers } from '../../../ports/reading.ts'
import type { Place } from '../../claim.ts'
import type { ListedPlace } from '../country-places.ts'
import type { Candidate } from '../gazetteer.ts'
import type { Option } from './candidates.ts'
import { countryWords, isPower } from './country-words.ts'
import { kilometres } from './distance.ts'
import { fitness, isArea } from './levels.ts'
import type { Scene } from './scene.ts'

/** What is known when a name is weighed. */
export interface Circumstances {
  readonly key: string
  readonly level: Place['level']
  readonly within: string | undefined
  readonly scene: Scene
  readonly gazetteers: Gazetteers
  /** Places of the article that leave no doubt. */
  readonly anchors: () => readonly ListedPlace[]
}

/** Candidates with what speaks for each, the best first; on a tie the one of the lesser id, so that order never matters. */
export function weighed(options: readonly Option[], given: Circumstances): readonly Candidate[] {
  const anchors = options.length > 1 ? given.anchors().filter((anchor) => !options.some(isAt(anchor))) : []
  return options
    .map((option) => new WeighedCandidate(option, given, amountsOf(option, given, anchors)))
    .sort((a, b) => b.score - a.score || ((a.place.id ?? '') < (b.place.id ?? '') ? -1 : 1))
}

/** Why is told only when asked: most names are resolved for good without anybody asking. */
class WeighedCandidate implements Candidate {
  readonly place: Place
  readonly score: number
  readonly #option: Option
  readonly #given: Circumstances
  readonly #amounts: readonly number[]

  constructor(option: Option, given: Circumstances, amounts: readonly number[]) {
    this.place = option.place
    this.score = Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 10) / 10
    this.#option = option
    this.#given = given
    this.#amounts = amounts
  }

  get why(): readonly string[] {
    return reasonsFor(this.#option, this.#given).flatMap((reason, i) => told(reason, this.#amounts[i] ?? 0))
  }
}

/** A place is no evidence for itself, nor for the area that has its name. */
function isAt(anchor: ListedPlace): (option: Option) => boolean {
  return ({ place: { id, level, lat, lon } }) =>
    id === anchor.id ||
    (!isArea(level) && lat !== undefined && lon !== undefined && kilometres(anchor, { lat, lon }) < 5)
}

function told(reason: string, amount: number): readonly string[] {
  return amount === 0 ? [] : [`${reason} ${amount > 0 ? '+' : ''}${Math.round(amount * 10) / 10}`]
}

/** A power that speaks of a fight elsewhere says nothing of where it is. */
function isBeside(country: string, { key, scene }: Circumstances): boolean {
  return scene.besides(key).has(country) && (!isPower(country) || scene.countries[0] === country)
}

const worth: Readonly<Record<Option['by'], number>> = { name: 0, romanisation: -2, consonants: -4 }

/** In the order of `reasonsFor`. */
function amountsOf(option: Option, given: Circumstances, anchors: readonly ListedPlace[]): readonly number[] {
  const { place, rank, by } = option
  const country = place.country ?? ''
  return [
    10 * given.scene.share(country),
    0.6 * rank,
    isBeside(country, given) ? 3 : 0,
    withinScore(option, given),
    place.resolved === 'pack' ? 6 : 0,
    place.level === 'country' ? 6 : 0,
    4 * fitness(place.level, given.level),
    given.level === undefined && !isArea(place.level) ? 4 : 0,
    worth[by],
    nearness(place, anchors),
  ]
}

function reasonsFor({ place: { country }, by }: Option, { level }: Circumstances): readonly string[] {
  return [
    `the article speaks of ${country}`,
    'prominence',
    `named in a sentence with ${country}`,
    'named with what contains it',
    'of the pack',
    'the country of that name',
    `its noun says ${level}`,
    'a town rather than its area',
    `found by its ${by}`,
    'near other places of the article',
  ]
}

/** "Tripoli, Lebanon", "Lebanon, New Hampshire": strong, for it and against all others. */
function withinScore({ place, within }: Option, { key, scene, gazetteers, within: said }: Circumstances): number {
  const told = scene.within(key)
  if (told.size === 0 && !said) return 0
  const keys = said ? [...told, said] : [...told]
  const named = keys.filter((each) => countryWords.has(each))
  if (named.some((each) => countryWords.get(each)?.country === place.country) && place.level !== 'country') return 20
  const areas = areasAbove(within, place.country, gazetteers)
  const places = place.country === undefined ? undefined : gazetteers.of(place.country)
  if (keys.some((each) => places?.named(each).some(({ id }) => areas.has(id)))) return 20
  return named.length > 0 ? -6 : 0
}

/** Ids of the areas that contain a place. */
function areasAbove(
  within: string | undefined,
  country: string | undefined,
  gazetteers: Gazetteers,
): ReadonlySet<string> {
  const ids = new Set<string>()
  const places = country === undefined ? undefined : gazetteers.of(country)
  for (let area = within && places?.place(within); area; area = area.within && places?.place(area.within))
    ids.add(area.id)
  return ids
}

function nearness(place: Place, anchors: readonly ListedPlace[]): number {
  const { lat, lon } = place
  if (lat === undefined || lon === undefined) return 0
  let nearest = Infinity
  const here = { lat, lon }
  for (const anchor of anchors) nearest = Math.min(nearest, kilometres(here, anchor))
  return nearest < 30 ? 4 : nearest < 80 ? 3 : nearest < 200 ? 2 : nearest < 500 ? 1 : 0
}
