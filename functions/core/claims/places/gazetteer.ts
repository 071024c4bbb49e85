import type { Pack, PackActor, PackPlace } from '../../corpus/pack.ts'
import type { Place } from '../claim.ts'
import { countries } from './countries.ts'
import { countryPlace } from './country-place.ts'
import { placeKey } from './keys.ts'
import { romanKeys } from './roman-keys.ts'

/** What the words around a name say of it. */
export interface Hints {
  /** They show a place ("in X", "the town of X"): lesser places may answer. */
  readonly cued?: boolean | undefined
  /** The level their noun says ("X province"). */
  readonly level?: Place['level'] | undefined
  /** Key of the region or country named with it ("X, Lebanon"). */
  readonly within?: string | undefined
}

/** One place a name may mean, and what speaks for it. */
export interface Candidate {
  readonly place: Place
  readonly score: number
  readonly why: readonly string[]
}

/** Names by key (see `placeKey`), as the pack, the table of countries and the countries' gazetteers have them. */
export interface Gazetteer {
  /** What a name may mean, the best of each level first; more than one where town and district share a name. */
  places(key: string, hints?: Hints): readonly Place[]
  /** The same for a coarser key, when it is unambiguous; for names that a cue has shown to be places. */
  likePlace(key: string, hints?: Hints): Place | undefined
  /** Every candidate for a name, the one chosen first, and why. */
  explain(key: string, hints?: Hints): readonly Candidate[]
  /** The country of a place that no list has, when the article leaves no doubt. */
  countryOf(key: string, within: string | undefined): string | undefined
  /** Whether a place lies in an area that a country's gazetteer lists. */
  isWithin(place: Place, area: Place): boolean
  /** The most prominent town of such an area. */
  seatOf(area: Place): Place | undefined
  actor(key: string): PackActor | undefined
  /** Longest name, in words. */
  readonly longest: number
}

const made = new WeakMap<Pack, Gazetteer>()
let plain: Gazetteer | undefined

/** The gazetteer of a pack, built once; of the countries alone for null. */
export function gazetteerOf(pack: Pack | null): Gazetteer {
  if (!pack) {
    plain ??= build(null)
    return plain
  }
  const known = made.get(pack) ?? build(pack)
  made.set(pack, known)
  return known
}

/** "alqusayr": an article written as one with its name. */
const glued = /^al\p{L}{4}/u

function build(pack: Pack | null): Gazetteer {
  const places = new Map<string, Place[]>()
  const roman = new Map<string, Place | null>()
  const actors = new Map<string, PackActor>()
  for (const actor of pack?.actors ?? []) for (const name of actor.names) actors.set(placeKey(name), actor)
  for (const place of pack?.places ?? []) {
    for (const name of [place.name, ...place.names]) {
      add(places, placeKey(name), packPlace(place))
      for (const key of romanKeys(placeKey(name))) {
        const other = roman.get(key)
        roman.set(key, other === undefined || other?.id === place.id ? packPlace(place) : null)
      }
    }
  }
  for (const [key, place] of general()) if (!places.has(key)) add(places, key, place)
  const longest = Math.max(4, ...[...places.keys(), ...actors.keys()].map((key) => key.split(' ').length + 1))
  const nowhere: readonly Place[] = []
  const named = (key: string) => places.get(key) ?? (glued.test(key) ? places.get(key.slice(2)) : undefined) ?? nowhere
  return {
    places: named,
    explain: (key) => named(key).map((place) => ({ place, score: 1, why: [place.resolved] })),
    likePlace: (key) => (key.length < 5 ? undefined : romanKeys(key).flatMap((each) => roman.get(each) ?? [])[0]),
    countryOf: () => undefined,
    isWithin: () => false,
    seatOf: () => undefined,
    actor: (key) => actors.get(key),
    longest: Math.min(longest, 6),
  }
}

function add(places: Map<string, Place[]>, key: string, place: Place): void {
  const known = places.get(key) ?? []
  if (!known.some((other) => other.id === place.id)) places.set(key, [...known, place])
}

function packPlace(place: PackPlace): Place {
  const { id, name, level, lat, lon, country } = place
  return { name, id, level, lat, lon, country, resolved: 'pack' }
}

function* general(): Generator<readonly [string, Place]> {
  for (const { code, name, names, capitals } of countries) {
    const place = countryPlace(code)
    if (place) for (const each of [name, ...names]) yield [placeKey(each), place]
    const capital = capitals[0]
    if (!capital) continue
    const city: Place = {
      name: capital,
      id: placeKey(capital).replaceAll(' ', '-'),
      level: 'city',
      country: code,
      resolved: 'gazetteer',
    }
    for (const each of capitals) yield [placeKey(each), city]
  }
}

/** Of states that are no more, and still in the papers. */
const former = ['yugoslav', 'soviet', 'czechoslovak']
const demonyms = new Set(
  [former, ...countries.map((country) => country.demonyms)].flatMap((names) =>
    names.flatMap((name) => [placeKey(name), `${placeKey(name)}s`]),
  ),
)

/** Whether a word is a nationality ("Syrian", "Lebanese"). */
export function isDemonym(word: string): boolean {
  return demonyms.has(placeKey(word))
}
