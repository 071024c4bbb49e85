import type { Pack } from '../../../corpus/pack.ts'
import type { Gazetteers } from '../../../ports/reading.ts'
import type { Place } from '../../claim.ts'
import type { CountryHint, CountryPlaces, ListedPlace } from '../country-places.ts'
import { countryWords } from './country-words.ts'
import { isArea, rankOfSize } from './levels.ts'
import { packPlace, twinOf } from './pack-twins.ts'
import type { Scene } from './scene.ts'

/** A place a name may mean, before it is weighed. */
export interface Option {
  readonly place: Place
  /** 0 … 15, see `CountryHint`. */
  readonly rank: number
  /** How the name was found: as it is written, by its romanisation, by its consonants. */
  readonly by: 'name' | 'romanisation' | 'consonants'
  readonly within: string | undefined
}

/** Places of the world by a name, in the countries that the scene or their prominence make likely. */
export function listedOptions(
  key: string,
  { cued, within }: { readonly cued: boolean; readonly within: string | undefined },
  scene: Scene,
  gazetteers: Gazetteers,
  pack: Pack | null,
): readonly Option[] {
  const hints = gazetteers.countriesOf(key)
  if (hints.length === 0) return []
  const inside = scene.within(key)
  const named = within ? new Set([...inside, within]) : inside
  const likely = hints.filter(
    (hint) =>
      (isLikely(key, hint, hints, cued, scene) || isNamed(hint.country, named, gazetteers)) &&
      !liesElsewhere(hint.country, named, scene, gazetteers),
  )
  const best = likely.length < 2 ? likely : likely.sort((a, b) => promise(b, scene) - promise(a, scene)).slice(0, 3)
  return best.flatMap(({ country }) => {
    const places = gazetteers.of(country)
    const listed = places?.named(key) ?? []
    const told = named.size > 0 || key.includes(' ') || !isAside(country, scene) || listed.some(isCity)
    return places ? optionsOf(told ? listed : listed.filter((each) => !isArea(each.level)), 'name', places, pack) : []
  })
}

function isCity({ level }: ListedPlace): boolean {
  return level === 'city'
}

/** Whether an article that plays elsewhere only just speaks of a country: its provinces are not meant by their bare names. */
function isAside(country: string, scene: Scene): boolean {
  return scene.share(country) < 0.15 && scene.share(scene.countries[0] ?? '') >= 0.7
}

/** Whether the name is said to lie in an area that only a country the article speaks of has. */
function liesElsewhere(country: string, named: ReadonlySet<string>, scene: Scene, gazetteers: Gazetteers): boolean {
  for (const key of named) {
    const areas = gazetteers.countriesOf(key).filter(({ rank }) => rank >= 10)
    if (areas.some((area) => area.country === country)) return false
    if (areas.some((area) => scene.share(area.country) >= 0.5) && scene.share(country) < 0.5) return true
  }
  return false
}

/** The same by coarser keys, in the countries the article speaks of; by consonants in the first alone, and where one place answers. */
export function alikeOptions(key: string, scene: Scene, gazetteers: Gazetteers, pack: Pack | null): readonly Option[] {
  if (key.length < 4) return []
  const spoken = scene.countries.filter((country) => scene.share(country) >= 0.5).slice(0, 3)
  for (const by of ['romanisation', 'consonants'] as const) {
    const found = spoken.slice(0, by === 'consonants' ? 1 : 3).flatMap((country) => {
      const places = gazetteers.of(country)
      const listed = (by === 'romanisation' ? places?.like(key) : places?.resembling(key)) ?? []
      return places ? optionsOf(listed, by, places, pack) : []
    })
    const settled = by === 'romanisation' || new Set(found.map(({ place }) => place.id)).size === 1
    if (found.length > 0 && settled) return found
  }
  return []
}

function optionsOf(
  listed: readonly ListedPlace[],
  by: Option['by'],
  places: CountryPlaces,
  pack: Pack | null,
): readonly Option[] {
  return listed.map((each) => {
    const twin = twinOf(each, pack, places)
    return {
      place: twin ? packPlace(twin) : placeOf(each),
      rank: rankOf(each),
      by,
      within: each.within,
    }
  })
}

/** A listed place as claims carry it. */
export function placeOf({ id, name, level, country, lat, lon }: ListedPlace): Place {
  return { name, id, level, lat, lon, country, resolved: 'gazetteer' }
}

const usual = {
  country: 15,
  province: 12,
  region: 11,
  city: 11,
  district: 7,
  town: 6,
  site: 5,
  village: 3,
  part: 3,
} as const

/** 0 … 15, as in `CountryHint`. */
export function rankOf({ level, population }: ListedPlace): number {
  return isArea(level) ? usual[level] : Math.max(rankOfSize(population), population > 0 ? 0 : usual[level])
}

/** What the words around a name must make up for: a hamlet needs the scene and a cue, a metropolis neither. */
function isLikely(
  key: string,
  { country, rank }: CountryHint,
  all: readonly CountryHint[],
  cued: boolean,
  scene: Scene,
): boolean {
  const share = scene.share(country)
  if (!cued) return rank >= (key.includes(' ') ? 11 : 13) || (share >= 0.3 && rank >= 5)
  const unsure = scene.share(scene.countries[0] ?? '') < 0.7
  if (all.length === 1 && (unsure || (rank >= 10 && key.includes(' ')))) return true
  return share >= 0.15 || rank >= (unsure ? 9 : 12) || (unsure && rank >= 6)
}

/** Whether what follows the name ("X, Lebanon", "X, New Hampshire") is that country or an area of it. */
function isNamed(country: string, keys: ReadonlySet<string>, gazetteers: Gazetteers): boolean {
  for (const key of keys) {
    if (countryWords.get(key)?.country === country) return true
    if (gazetteers.countriesOf(key).some((hint) => hint.country === country && hint.rank >= 10)) return true
  }
  return false
}

function promise({ country, rank }: CountryHint, scene: Scene): number {
  return 10 * scene.share(country) + 0.6 * rank
}
