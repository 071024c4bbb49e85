const nouns = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/\s+/)
      .flatMap((noun) => [noun, plural(noun)]),
  )

function plural(noun: string): string {
  if (/[^aeo]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}

/** What is settled or governed as one. */
const settlements = nouns(
  `town city village hamlet township municipality locality settlement capital province region governorate oblast county
  territory republic enclave peninsula island commune state hub haven`,
)
/** What has a front, a garrison or a use in war. */
const grounds = nouns(
  `base airbase air-base airport airfield barracks post outpost stronghold bastion foothold redoubt garrison camp fort fortress
  citadel castle position trench front frontline line depot command
  crossing crossroad crossroads intersection junction dam refinery oilfield gasfield field mine plant terminal border
  hill hilltop mountain ridge height peak pass valley coast coastline shore plain countryside pocket corridor
  highway road route railway line monastery ministry parliament palace island zone arsenal farm runway hub area`,
)
/** Nouns that name no whole. */
const parts = nouns(
  `part centre center heart outskirt area quarter neighbourhood neighborhood district suburb building hall square swathe swath
  half third most much majority bulk rest checkpoint street gate edge bank hospital university tunnel section segment portion
  stretch chunk office sector mosque church shrine school station entrance block bridge compound factory warehouse facility headquarters
  complex steelworks prison port harbour harbor airport foothold position mile kilometre kilometer location site point quarter approach percent west east north
  south northeast northwest southeast southwest side tract slice corner borough stadium hotel defence defense`,
)
const measures =
  /^(?:all|land|ground|terrain|territory|%|per-cent|heights|heartland|km|hectares|(?:one|two|three|four)-(?:half|thirds?|quarters?|fifths?))$/

/** Whether a common noun names a place, or a part of one, that can be taken, held or entered. */
export function isSite(lower: string): boolean {
  return settlements.has(lower) || grounds.has(lower) || parts.has(lower) || measures.test(lower)
}

/** Whether a common noun names a part of some larger place. */
export function isPart(lower: string): boolean {
  return parts.has(lower) || /^(?:%|per-cent|km|hectares|\p{L}+-(?:half|thirds?|quarters?|fifths?))$/u.test(lower)
}

/** Whether several places may be named behind it: `the villages of A, B and C`. */
export function isPlural(lower: string): boolean {
  return lower.endsWith('s') && isSite(lower) && !/^(?:headquarters|outskirts|barracks|crossroads)$/.test(lower)
}

/** Settled or governed as a whole; a name in apposition to it is its name. */
export function isSettlement(lower: string): boolean {
  return settlements.has(lower)
}
