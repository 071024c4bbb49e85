import { capital, cleanName, isPlural } from './words.ts'

/** Words that name a kind of people or body, and so are written small inside a sentence unless they begin a name. */
const common = new Set(
  (
    'opposition government rebel rebels army armed troops soldiers forces military militants militiamen insurgents separatists fighters gunmen jihadists loyalists ' +
    'activists residents doctors medics nurses officials officers police policemen authorities diplomats witnesses relatives neighbours survivors refugees villagers ' +
    'local foreign security senior top state hospital medical health humanitarian aid human relief rescue tribal regional provincial municipal district city town ' +
    'defence defense interior prime presidential parliamentary border special national federal several some two three four both mediators negotiators analysts ' +
    'leaders commander commanders member members source sources spokesman spokeswoman spokesperson minister ministers president mayor governor general colonel ' +
    'paramilitaries observers monitors peacekeepers lawyers prosecutors workers teachers elders clerics campaigners organisers guards border'
  ).split(' '),
)

/** One of many: "a nurse"; and one of a kind: "the mayor". */
const person =
  /\b(?:soldier|nurse|doctor|medic|source|official|officer|fighter|activist|resident|witness|diplomat|analyst|delegate|lawmaker|aide|worker|journalist|envoy|negotiator|mediator|priest|teacher|neighbour|member|representative|spokes(?:man|woman|person))$/i
const uncounted = /\b(?:television|tv|radio|media|intelligence|propaganda)$/i
const nobody =
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|no group|we|us|he|him|she|her|they|them|their|it|its|who|which|whose|i|me|you|somebody it quotes)$/i

/** Bodies and states whose names go with an article. */
const bodied =
  /(?:^(?:UN|EU|US|UK|AU)$|\b(?:Nations|States|Kingdom|Union|League|Council|Commission|Committee|Court|Coalition|Organi[sz]ation|Republic|Emirates|Ministry|Department|House|Army|Forces?|Front|Movement|Party|Parliament|Assembly|Congress|Observatory|Agency|Office|Bank|Fund|Federation|Alliance|Mission|Cross|Crescent|Guard|Staff|Command|Group|Brotherhood|Kremlin|Vatican|Netherlands|Philippines)$)/

/** "Ukrainian", "Pro-Russian", "Rebel": how forces are called, not who they are. */
const onlyAdjective = /^(?:pro-\S+|rebel|federal|loyalist|\p{Lu}\p{L}*(?:ian|yan|ish|ese|aqi|emeni|raeli|stani))$/iu

/** Who takes or holds a place: an adjective with its noun. */
export function forcesName(name: string): string {
  const actor = actorName(name)
  return onlyAdjective.test(actor) ? `${actor} forces` : actor
}

/** An actor by a name that can stand alone, as headlines have it: without article. */
function actorName(name: string): string {
  return cleanName(name).replace(/^(?:its|his|her|their|whose|our|my)\s+/i, '')
}

/** The same at the head of a line. */
export function headName(name: string): string {
  return capital(actorName(name))
}

/** The same inside a line: "the army", "a nurse", "opposition activists", "the Security Council", "Ban Ki-moon". */
export function inSentence(name: string): string {
  if (nobody.test(name)) return 'somebody'
  const given = actorName(name)
  const [first = '', second = 'x'] = given.split(' ')
  const isCommon = common.has(first.toLowerCase()) && /^\p{Ll}/u.test(second) && !/^\p{Lu}{2}/u.test(first)
  const clean = isCommon ? `${first.charAt(0).toLowerCase()}${given.slice(1)}` : given
  return `${/^the\s/i.test(name) ? 'the ' : articleOf(clean)}${clean}`
}

/** What somebody says of itself: "the army took Quay", said by the army, is that it did. */
export function bySelf(says: string, speaker: string): string {
  const name = inSentence(speaker)
  return says.startsWith(`${name} `) ? `${isPlural(speaker) ? 'they' : 'it'}${says.slice(name.length)}` : says
}

function articleOf(name: string): '' | 'a ' | 'an ' | 'the ' {
  if (/^(?:an?|the|one|some|no|another|all|both|any|every|each|\d+|two|three|several|many)\b/i.test(name)) return ''
  if (/^\p{Lu}\S*['’]s?\s/u.test(name)) return ''
  const head = name.replace(/\s+(?:of|for|from|in|at|with|to|near|close)\s.*$/, '')
  const noun = head.split(' ').at(-1) ?? head
  if (isPlural(name) && /^\p{Lu}\S*$/u.test(name)) return 'the '
  if (isPlural(name) || uncounted.test(noun) || /^\p{Ll}+-\p{Ll}+/u.test(name)) return bodied.test(head) ? 'the ' : ''
  if (!/^\p{Ll}/u.test(noun) || /^\p{Ll}+-\p{Lu}/u.test(noun)) return bodied.test(head) ? 'the ' : ''
  if (!person.test(noun) || /['’]s?\s/.test(name)) return 'the '
  return /^(?:[aeiou]|[AEFHILMNORSX]\p{Lu}|NATO)/u.test(name) && !/^U[NSK]/.test(name) ? 'an ' : 'a '
}
