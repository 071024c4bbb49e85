import { lowerAt, type Word } from '../text/words.ts'
import { isNameWord } from './names.ts'
import { placeNouns } from './place-nouns.ts'
import { chainedHeads, organisationHeads, titles } from './words.ts'

const owners = /^(?:People|Women|Men|Youth|Children|Workers|Farmers|Soldiers|Students|Nation|Patriots)$/
const chains = /^(?:of|for|on|against)$/

/**
 * End of an organisation's, unit's or outlet's name that begins with the capitalised words [from, to); 0 when it is none. A place
 * inside it is no place of its own: "Pale People's Defense Forces", "the Movement for the Liberation of Azawad".
 */
export function organisationEnd(words: readonly Word[], from: number, to: number): number {
  const owned = ownedEnd(words, to)
  const head = headIn(words, from, owned || to)
  if (head < 0) return 0
  // "Tripoli International Airport", "Police Hospital": a site, whoever has it.
  if (placeNouns.get(lowerAt(words, head + 1)) === 'site' && isNameWord(words[head + 1])) return 0
  // "Radio Free Asia": what follows a head that comes first is its name; "Army General X" goes on with a title.
  if (head === from && !owned && to > head + 1 && !titles.has(lowerAt(words, head + 1))) return to
  return chainEnd(words, head)
}

/** "Donetsk People" + "'s Republic": the end of what follows the possessive. */
function ownedEnd(words: readonly Word[], to: number): number {
  const mark = lowerAt(words, to)
  if (!owners.test(words[to - 1]?.text ?? '') || (mark !== "'s" && mark !== "'" && mark !== '’')) return 0
  let end = to + 1
  while (isNameWord(words[end])) end += 1
  return end > to + 1 ? end : 0
}

function headIn(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const text = words[at]?.text ?? ''
    const state = text === 'State' && lowerAt(words, at - 1) === 'islamic'
    if (text === 'Government' && placeNouns.has(lowerAt(words, at + 1))) continue
    if (state || organisationHeads.has(text) || organisationHeads.has(titled(text))) return at
  }
  return -1
}

function titled(text: string): string {
  return text.length > 4 && text === text.toUpperCase() ? text.charAt(0) + text.slice(1).toLowerCase() : text
}

/** "Commission of Inquiry on Syria", "Liberation Tigers of Tamil Eelam". */
function chainEnd(words: readonly Word[], head: number): number {
  let end = head + 1
  if (!chainedHeads.has(words[head]?.text ?? '')) return end
  for (let links = 0; links < 3; links++) {
    const joint = lowerAt(words, end)
    if (!chains.test(joint) && !(links > 0 && joint === 'and')) break
    const next = lowerAt(words, end + 1) === 'the' ? end + 2 : end + 1
    if (!isNameWord(words[next])) break
    end = next + 1
    while (isNameWord(words[end])) end += 1
  }
  return end
}
