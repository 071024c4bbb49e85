import type { Pack } from '../../corpus/pack.ts'
import type { Gazetteers } from '../../ports.ts'
import type { Place } from '../claim.ts'
import type { Word } from '../text/words.ts'
import { type Candidate, type Gazetteer, gazetteerOf, type Hints } from './gazetteer.ts'
import { alikeOptions, listedOptions, type Option } from './resolution/candidates.ts'
import { countryWords } from './resolution/country-words.ts'
import { type Scene, sceneOf } from './resolution/scene.ts'
import { weighed } from './resolution/weigh.ts'

/** The gazetteer of one article: what its sentences speak of decides which of several places a name means. */
export function articleGazetteer(
  lines: readonly (readonly Word[])[],
  pack: Pack | null,
  gazetteers?: Gazetteers,
): Gazetteer {
  const own = gazetteerOf(pack)
  if (!gazetteers) return own
  const world = gazetteers
  const scene = sceneOf(lines, pack, world)
  const known = new Map<string, readonly Candidate[]>()
  let anchors: readonly Place[] | undefined

  function explain(key: string, hints: Hints = {}): readonly Candidate[] {
    const asked = `${key}|${hints.cued ?? ''}|${hints.level ?? ''}|${hints.within ?? ''}`
    const before = known.get(asked)
    if (before) return before
    const options = optionsFor(key, hints.cued ?? false)
    const found = weighed(options, {
      key,
      level: hints.level,
      scene,
      gazetteers: world,
      anchors: doubtless,
      ...(hints.within ? { within: hints.within } : {}),
    })
    known.set(asked, found)
    return found
  }

  function optionsFor(key: string, cued: boolean): readonly Option[] {
    const own_ = ownOptions(own, key)
    const listed = listedOptions(key, cued, scene, world, pack)
    const all = [...own_, ...listed]
    if (all.length > 0 || !cued) return distinct(all)
    const alike = own.likePlace(key)
    return distinct([...(alike ? [option(alike, 'romanisation')] : []), ...alikeOptions(key, scene, world, pack)])
  }

  /** Towns that only one place can be, in the country most spoken of: what others are near to. */
  function doubtless(): readonly Place[] {
    anchors ??= [...scene.keys].flatMap((key) => onlyPlace(key, scene, world)).slice(0, 20)
    return anchors
  }

  return {
    places: (key, hints) => together(explain(key, hints)),
    likePlace: (key, hints) => explain(key, { ...hints, cued: true })[0]?.place,
    explain,
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
  return own
    .places(key)
    .filter((place) => place.resolved === 'pack' || place.level === 'country')
    .map((place) => option(place, 'name'))
}

function option(place: Place, by: Option['by']): Option {
  return { place, rank: place.level === 'country' ? 15 : 9, by }
}

function onlyPlace(key: string, scene: Scene, gazetteers: Gazetteers): readonly Place[] {
  if (countryWords.has(key)) return []
  const [country = ''] = scene.countries
  const hint = gazetteers.countriesOf(key).find((each) => each.country === country)
  if (!hint || hint.rank < 5) return []
  const places = gazetteers.of(country)?.named(key) ?? []
  return places.length === 1 ? places.map((place): Place => ({ ...place, resolved: 'gazetteer' })) : []
}

function distinct(options: readonly Option[]): readonly Option[] {
  const found = new Map<string, Option>()
  for (const each of options) if (!found.has(each.place.id ?? '')) found.set(each.place.id ?? '', each)
  return [...found.values()]
}
