import type { Place } from '../claim.ts'

export type Level = NonNullable<Place['level']>

const table: readonly (readonly [Level, string])[] = [
  ['village', 'village hamlet settlement'],
  ['town', 'town township'],
  ['city', 'city'],
  [
    'district',
    'district county subdistrict suburb neighbourhood neighborhood quarter borough commune raion municipality canton lga',
  ],
  ['province', 'province governorate oblast prefecture department state'],
  [
    'region',
    'region area enclave exclave countryside valley pocket peninsula zone territory corridor island archipelago mountains highlands plateau desert coast delta',
  ],
  [
    'site',
    'camp base airbase airport airfield outpost crossing junction dam barrage oilfield gasfield refinery hospital prison jail barracks checkpoint mine mountain ' +
      'hill hilltop ridge port harbour harbor plant square bridge mosque monastery fortress citadel stadium causeway pass tunnel lake river reservoir canal beach forest strait',
  ],
]

const plurals: Readonly<Record<string, string>> = {
  barracks: 'barracks',
  mountains: 'mountains',
  highlands: 'highlands',
}

function pluralOf(noun: string): string {
  if (plurals[noun]) return plurals[noun]
  if (noun.endsWith('y') && !/[aeo]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|ch|x)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** Common nouns of places, singular and plural, with the level each says. */
export const placeNouns: ReadonlyMap<string, Level> = new Map(
  table.flatMap(([level, nouns]) =>
    nouns.split(' ').flatMap((noun): [string, Level][] => [
      [noun, level],
      [pluralOf(noun), level],
    ]),
  ),
)

const singulars = new Map(
  table.flatMap(([, nouns]) => nouns.split(' ').map((noun): [string, string] => [pluralOf(noun), noun])),
)

/** `villages` → `village`; other words as they are. */
export function singular(noun: string): string {
  return singulars.get(noun) ?? noun
}

/** Whether a noun speaks of several places: "the villages of A and B". */
export function isPlural(noun: string): boolean {
  const one = singulars.get(noun)
  return one !== undefined && one !== noun
}

const facilities = new Set(
  'base airbase airport airfield refinery hospital prison jail barracks port harbour harbor plant square bridge mosque stadium'.split(
    ' ',
  ),
)

export function isSettlement(level: Level): boolean {
  return level === 'village' || level === 'town' || level === 'city'
}

/** Sites that belong to the town whose name they carry: "Hodeida port" is a part of Hodeida. */
export function isFacility(noun: string): boolean {
  return facilities.has(noun)
}

/** What stands for the article's place when it is definite, with the level it asks for; null for any settlement. */
export const referenceNouns: ReadonlyMap<string, Level | null> = new Map<string, Level | null>([
  ...['town', 'city', 'village', 'township', 'hamlet', 'settlement'].map(
    (noun) => [noun, placeNouns.get(noun) ?? null] as const,
  ),
  ...['district', 'suburb', 'neighbourhood', 'neighborhood', 'quarter', 'county', 'municipality', 'borough'].map(
    (noun) => [noun, 'district'] as const,
  ),
  ...['province', 'governorate', 'oblast'].map((noun) => [noun, 'province'] as const),
  ...['region', 'peninsula', 'valley', 'territory'].map((noun) => [noun, 'region'] as const),
  ...['base', 'airbase', 'airport', 'airfield', 'camp', 'dam', 'bridge', 'crossing', 'causeway', 'pass', 'hill'].map(
    (noun) => [noun, 'site'] as const,
  ),
  ...['ridge', 'refinery', 'prison', 'barracks', 'hilltop', 'mountain', 'outpost', 'oilfield', 'fortress'].map(
    (noun) => [noun, 'site'] as const,
  ),
  ...['stronghold', 'bastion', 'enclave', 'hub', 'port', 'citadel', 'pocket', 'metropolis'].map(
    (noun) => [noun, null] as const,
  ),
])

/** Nouns of a part of a place, by their last word; "half", "side" and the like need an adjective. */
export const partNouns: ReadonlySet<string> = new Set(
  (
    'centre center heart outskirts outskirt edge edges suburbs half part parts neighbourhoods neighborhoods districts streets quarter quarters side square ' +
    'areas airport airbase hall building gates entrance entrances entry downtown sector sectors section sections port harbour harbor stadium market hospital citadel ' +
    'old-city ruins airfield bridge bridges university prison barracks base station suburb neighbourhood neighborhood district flank approaches'
  ).split(' '),
)

/** Parts that need no "of": "the town hall". */
export const standaloneParts: readonly (readonly string[])[] = [
  'town hall, city hall, municipality building, municipal building, main square, central square, city centre, city center, town centre, town center, ' +
    "old city, old town, outskirts, government headquarters, governor's office, governor's compound, police headquarters, police station, industrial zone, " +
    'main bridge, main hospital, main market, airport, central market, bus station, railway station, presidential palace',
]
  .join(', ')
  .split(', ')
  .map((part) => part.split(' '))
