import type { Place } from '../claim.ts'
import { lowerAt, type Word } from '../text/words.ts'
import type { Gazetteer, Hints } from './gazetteer.ts'
import { placeKey, provisionalId } from './keys.ts'
import type { Judged } from './mentions.ts'
import type { NounAround } from './nouns-around.ts'
import { isFacility, isSettlement, type Level } from './place-nouns.ts'

/** Levels that a noun's level may be called in a gazetteer, the nearest first: a "region" of Mali is its province. */
const alike: Readonly<Record<Level, readonly Level[]>> = {
  site: ['site'],
  part: ['part', 'district'],
  village: ['village', 'town', 'city'],
  town: ['town', 'city', 'village'],
  city: ['city', 'town', 'village'],
  district: ['district'],
  province: ['province', 'region', 'country'],
  region: ['region', 'province', 'country'],
  country: ['country'],
}

/** The place that a name means here, called as the article calls it; a provisional one where the gazetteer has none. */
export function named(
  words: readonly Word[],
  { from, to, key, noun }: Judged,
  text: string,
  hints: Hints,
  gazetteer: Gazetteer,
  usual?: Level,
): Place {
  const name = text.replaceAll(/[[\]]/g, '')
  const candidates = gazetteer.places(key, hints)
  const best = candidates[0]
  if (!noun || asIfAlone(noun))
    return (
      called(name, best ?? (hints.cued ? gazetteer.likePlace(key, hints) : undefined)) ??
      provisional(name, hints.level ?? usual)
    )
  if (noun.level === 'site') return site(words, from, to, name, noun, best, hints, gazetteer)
  const fitting = alike[noun.level].flatMap((level) => candidates.filter((place) => place.level === level))[0]
  const wider = fitting ? undefined : gazetteer.places(placeKey(`${name} ${noun.noun}`), hints)[0]
  const like = fitting ?? wider ?? (best ? undefined : gazetteer.likePlace(key, hints))
  if (like) return { ...like, name }
  if (!best || best.level === 'country') return best ? { ...best, name } : provisional(name, noun.level)
  if (isSettlement(noun.level)) return { ...best, name }
  return {
    name,
    id: `${best.id ?? provisionalId(name)}-${noun.level}`,
    level: noun.level,
    resolved: 'provisional',
    ...around(best),
  }
}

/** What carries the name of a known place lies where that lies: "X district" around the town of X, "X camp" beside it. */
function around({ country, lat, lon, level }: Place): Partial<Place> {
  if (level === 'country') return country ? { country } : {}
  return { ...(country ? { country } : {}), ...(lat !== undefined && lon !== undefined ? { lat, lon } : {}) }
}

/** "the port of X", "the X area": the place itself and what is around it. */
function asIfAlone({ noun, side }: NounAround): boolean {
  return side === 'before' && /^(?:port|harbour|harbor|stronghold)$/.test(noun)
}

/** "Hodeida airport" is a part of the Hodeida that is known; "Elephant Pass" and "Menagh air base" are places of their own. */
function site(
  words: readonly Word[],
  from: number,
  to: number,
  name: string,
  noun: NounAround,
  best: Place | undefined,
  hints: Hints,
  gazetteer: Gazetteer,
): Place {
  const phrase =
    noun.side === 'after'
      ? words
          .slice(to, noun.to)
          .map((word) => word.text)
          .join(' ')
      : noun.noun
  const whole = noun.side === 'after' ? `${name} ${phrase}` : name
  const listed =
    noun.side === 'after'
      ? [whole, `${name} ${noun.noun}`].flatMap((each) => gazetteer.places(placeKey(each), hints))[0]
      : undefined
  if (listed && listed.level !== 'country') return { ...listed, name: whole }
  if (best?.level === 'site') return { ...best, name: whole }
  if (
    best &&
    best.level !== 'country' &&
    best.level !== 'province' &&
    isFacility(noun.noun) &&
    lowerAt(words, from - 1) !== 'camp'
  )
    return { ...best, name, part: phrase.toLowerCase() }
  return {
    name: whole,
    id: provisionalId(noun.side === 'after' ? whole : `${name} ${noun.noun}`),
    level: 'site',
    resolved: 'provisional',
    ...(best ? around(best) : {}),
  }
}

/** The place under the name that the article gives it. */
export function called(name: string, place: Place | undefined): Place | undefined {
  return place && { ...place, name }
}

/** A place in no list; provinces and regions are told from towns of their name. */
export function provisional(name: string, level?: Level): Place {
  const wide = level === 'province' || level === 'region'
  const id = wide ? `${provisionalId(name)}-${level}` : provisionalId(name)
  const place: Place = { name, id, resolved: 'provisional' }
  return level ? { ...place, level } : place
}
