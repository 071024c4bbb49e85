import type { Pack } from '../../corpus/pack.ts'
import type { Gazetteers } from '../../ports/reading.ts'
import type { Place } from '../claim.ts'
import type { Word } from '../text/words.ts'
import type { ListedPlace } from './country-places.ts'
import { type Candidate, type Gazetteer, gazetteerOf, type Hints } from './gazetteer.ts'
import { anchorsOf, isRemote } from './resolution/anchors.ts'
import { alikeOptions, listedOptions, type Option, placeOf } from './resolution/candidates.ts'
import { countryOf } from './resolution/country-of.ts'
import { fitness } from './resolution/levels.ts'
import { sceneOf } from './resolution/scene.ts'
import { type Circumstances, weighed } from './resolution/weigh.ts'

const none: readonly Candidate[] = []
const noOptions: readonly Option[] = []
const nothing: Hints = {}

/** The gazetteer of one article: what its sentences speak of decides which of several places a name means. */
export function articleGazetteer(lines: readonly (readonly Word[])[], pack: Pack | null, world: Gazetteers): Gazetteer {
  const own = gazetteerOf(pack)
  const scene = sceneOf(lines, pack, world)
  const known = new Map<string, readonly Candidate[]>()
  let doubtless: readonly ListedPlace[] | undefined

  function explain(key: string, hints: Hints = nothing): readonly Candidate[] {
    const { cued, level, within } = hints
    const asked = cued || level || within ? `${key}|${cued}|${level}|${within}` : key
    const before = known.get(asked)
    if (before) return before
    const options = optionsFor(key, hints)
    // Most capitalised words are no place's name.
    const found = options.length === 0 ? none : weighed(options, circumstances(key, hints))
    known.set(asked, found)
    return found
  }

  function circumstances(key: string, { level, within }: Hints): Circumstances {
    return { key, level, within, scene, gazetteers: world, anchors }
  }

  function optionsFor(key: string, { cued = false, level, within }: Hints): readonly Option[] {
    const listed = listedOptions(key, { cued, within }, scene, world, pack)
    const ours = ownOptions(own, key)
    const named = ours.length === 0 ? listed : [...ours, ...listed]
    if (named.length === 0 && !cued) return named
    const isInside = scene.within(key).size > 0
    const near = distinct(named).filter((each) => isInside || !isRemote(each, level, anchors()))
    if (near.length > 0 || !cued) return near
    const alike = own.likePlace(key)
    const others = [...(alike ? [option(alike, 'romanisation')] : []), ...alikeOptions(key, scene, world, pack)]
    return distinct(others).filter((each) => fitness(each.place.level, level) >= 0 && !isRemote(each, level, anchors()))
  }

  function anchors(): readonly ListedPlace[] {
    doubtless ??= anchorsOf(scene, world)
    return doubtless
  }

  return {
    places: (key, hints) => together(explain(key, hints)),
    likePlace: (key, hints) => explain(key, { ...hints, cued: true })[0]?.place,
    explain,
    countryOf: (key, within) => countryOf(scene, key, within),
    isWithin: ({ id, country }, area) => {
      const places = country ? world.of(country) : undefined
      let inner = id ? places?.place(id) : undefined
      while (inner?.within && inner.within !== area.id) inner = places?.place(inner.within)
      return inner?.within !== undefined
    },
    seatOf: ({ id, country }) => {
      const seat = id && country ? world.of(country)?.largestIn(id) : undefined
      return seat && placeOf(seat)
    },
    actor: own.actor,
    longest: own.longest,
  }
}

/** The best, and its namesakes of other levels in its country: town and province of one name. */
function together(candidates: readonly Candidate[]): readonly Place[] {
  const country = candidates[0]?.place.country
  return candidates.map(({ place }) => place).filter((place) => place.country === country)
}

/** Of the table of countries only the countries themselves: their capitals are in their gazetteers, with coordinates. */
function ownOptions(own: Gazetteer, key: string): readonly Option[] {
  const places = own.places(key)
  if (places.length === 0) return noOptions
  return places
    .filter((place) => place.resolved === 'pack' || place.level === 'country')
    .map((place) => option(place, 'name'))
}

function option(place: Place, by: Option['by']): Option {
  return { place, rank: place.level === 'country' ? 15 : 9, by, within: undefined }
}

function distinct(options: readonly Option[]): readonly Option[] {
  if (options.length < 2) return options
  const found = new Map<string, Option>()
  for (const each of options) if (!found.has(each.place.id ?? '')) found.set(each.place.id ?? '', each)
  return [...found.values()]
}
