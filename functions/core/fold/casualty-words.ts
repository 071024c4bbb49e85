import type { Claim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { Figure, LedgerRow } from '../dossier.ts'
import { withDays } from './day-words.ts'
import { inSentence } from './names.ts'
import { capital, countInWords, countText, verb } from './words.ts'

/** "28 Hezbollah fighters killed in Qusayr, the Observatory says; a source close to Hezbollah says at least 20". */
export function casualtyHeadline(
  row: LedgerRow | undefined,
  place: string | undefined,
  scope: string,
  pack: Pack | null,
): string {
  const [first, second] = [...(row?.figures ?? [])].sort(
    (a, b) =>
      Number(b.count.value !== null) - Number(a.count.value !== null) ||
      (b.count.high ?? b.count.low ?? 0) - (a.count.high ?? a.count.low ?? 0),
  )
  if (row === undefined || first === undefined) return 'Casualties reported'
  const where = place === undefined ? '' : ` in ${place}`
  const since = scope.startsWith('since') ? ` ${withDays(scope)}` : ''
  const other =
    second && countText(second.count) !== countText(first.count) ? `; ${counterOf(second)} ${shortCount(second)}` : ''
  return `${capital(harmText(row, first, pack))}${where}${since}, ${counterOf(first)}${other}`
}

/** "four rebel fighters killed", "nobody wounded" */
function harmText({ victims, casualty }: LedgerRow, { count }: Figure, pack: Pack | null): string {
  if (count.value === 0 && victims === 'people')
    return casualty === 'unspecified' ? 'nobody killed or wounded' : `nobody ${casualtyText(casualty)}`
  return `${countInWords(count)} ${victimsText(victims, count.value, pack)} ${casualtyText(casualty)}`
}

function counterOf({ counter }: Figure): string {
  return `${inSentence(counter)} ${verb(counter, 'says', 'say')}`
}

function shortCount({ count }: Figure): string {
  return countInWords(count).replace(/ of$/, '').replace(/^no$/, 'none')
}

/** What one claim says, after "X says". */
export function casualtySays(claim: Claim, pack: Pack | null): string {
  if (claim.kind !== 'casualty') return claim.text
  const victims = victimsText(
    [claim.victims?.side, groupWord(claim.victims?.group)].filter((word) => word !== undefined).join(' ') || 'people',
    claim.count.value,
    pack,
  )
  const were = claim.count.value === 1 ? 'was' : 'were'
  return `${countInWords(claim.count)} ${victims} ${were} ${casualtyText(claim.casualty)}`
}

function groupWord(group: string | undefined): string | undefined {
  if (group === 'combatants') return 'fighters'
  return group === 'unknown' || group === 'mixed' ? undefined : group
}

/** One of them in the singular. */
function victimsText(victims: string, count: number | null, pack: Pack | null): string {
  const text = peopleText(victims, pack)
  if (count !== 1) return text
  return text
    .replace(/^people\b/, 'person')
    .replace(/women$/, 'woman')
    .replace(/children$/, 'child')
    .replace(/(fighter|civilian)s$/, '$1')
}

/** "rebel fighters" by the side's name in the pack, "people on the rebel side" where nobody says more. */
export function peopleText(victims: string, pack: Pack | null): string {
  const [side = '', ...rest] = victims.split(' ')
  const adjective =
    pack?.sides.find(({ id }) => id === side)?.adjective ?? (victims === side && sides.has(side) ? side : undefined)
  const who = rest.join(' ')
  if (adjective === undefined) return victims
  return who === '' || who === 'people' ? `people on the ${adjective} side` : `${adjective} ${who}`
}

const sides = new Set(['government', 'opposition'])

function casualtyText(casualty: string): string {
  return casualty === 'unspecified' ? 'killed or wounded' : casualty.replace('-', ' ')
}
