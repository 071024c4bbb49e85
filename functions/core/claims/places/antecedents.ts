import type { Place } from '../claim.ts'
import { allows } from './allowed-nouns.ts'
import { capitalOf } from './capitals.ts'
import { countryPlace } from './country-place.ts'
import type { Focus } from './focus.ts'
import type { Gazetteer } from './gazetteer.ts'
import { placeKey } from './keys.ts'
import { isFacility, referenceNouns } from './place-nouns.ts'
import type { PlaceReference } from './place-reference.ts'
import type { Weighed } from './weighing.ts'

/** How many lines after a headline may name what it announces. */
const ahead = 3

/** The place a reference means: spoken of before, or named soon after a headline that only announces it. */
export function resolveReference(
  { noun, kind, taken, seatOf }: PlaceReference,
  focus: Focus,
  weighed: readonly (readonly Weighed[])[],
  line: number,
  gazetteer: Gazetteer,
): Place | undefined {
  if (kind === 'headline') return announced(noun, weighed, line)
  if (noun === 'there') return focus.last
  if (noun === 'country') return wholeCountry(focus, gazetteer)
  if (noun === 'capital') return capital(focus, gazetteer)
  if (noun === 'seat') return seat(focus, gazetteer)
  return (
    (seatOf && focus.among(noun, (place) => gazetteer.isWithin(place, seatOf))) ??
    (taken && focus.foughtFor(noun)) ??
    focus.meant(noun) ??
    facility(noun, focus) ??
    (line < 2 && weighed.length > line + 1 ? announced(noun, weighed, line + 1) : undefined)
  )
}

/** "the airport" of a town that has none by name is a part of the town. */
function facility(noun: string, focus: Focus): Place | undefined {
  if (referenceNouns.get(noun) !== 'site' || !isFacility(noun)) return undefined
  const place = focus.meant('')
  return place && { ...place, part: noun }
}

function announced(noun: string, weighed: readonly (readonly Weighed[])[], line: number): Place | undefined {
  let best: { readonly place: Place; readonly weight: number } | undefined
  for (let at = line; at <= line + ahead && at < weighed.length; at++)
    for (const { mention, weight } of weighed[at] ?? [])
      if (allows(noun, mention.place, mention.noun?.noun) && weight >= 1 && weight > (best?.weight ?? 0))
        best = { place: mention.place, weight }
  return best?.place
}

/** The country the article is about, else the one named: never that of the place where it was written. */
function wholeCountry(focus: Focus, gazetteer: Gazetteer): Place | undefined {
  const code = gazetteer.countryOf('', undefined) ?? focus.meant('')?.country
  return code ? countryPlace(code) : focus.meant('country')
}

/** The capital of the country spoken of. */
function capital(focus: Focus, gazetteer: Gazetteer): Place | undefined {
  const country = (focus.meant('country') ?? focus.meant(''))?.country
  const key = country && capitalOf(country)
  return key
    ? gazetteer.places(key, { cued: true, level: 'city' }).find((place) => place.country === country)
    : undefined
}

/** The provincial capital: of the province spoken of, else the city spoken of that is no country's capital. */
function seat(focus: Focus, gazetteer: Gazetteer): Place | undefined {
  const province = focus.meant('province')
  const seated = province && gazetteer.seatOf(province)
  return seated ?? focus.among('city', ({ level, name, country }) => level === 'city' && !isCapital(name, country))
}

function isCapital(name: string, country: string | undefined): boolean {
  return country !== undefined && capitalOf(country) === placeKey(name)
}
