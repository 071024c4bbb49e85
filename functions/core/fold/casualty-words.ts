import type { Claim } from '../claims/claim.ts'
import type { Pack } from '../corpus/pack.ts'
import type { LedgerRow } from '../dossier.ts'
import { capital, countText, verb } from './words.ts'

/** "Observatory counts 28 Hezbollah fighters killed in Qusayr; source close to Hezbollah at least 20". */
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
  const since = scope.startsWith('since') ? ` ${scope}` : ''
  const what = `${countText(first.count)} ${victimsText(row.victims, first.count.value, pack)} ${casualtyText(row.casualty)}${where}${since}`
  const other =
    second && countText(second.count) !== countText(first.count)
      ? `; ${second.counter}: ${countText(second.count)}`
      : ''
  return `${capital(what)}, ${verb(first.counter, 'says', 'say')} ${first.counter}${other}`
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
  return `${countText(claim.count)} ${victims} ${were} ${casualtyText(claim.casualty)}`
}

function groupWord(group: string | undefined): string | undefined {
  if (group === 'combatants') return 'fighters'
  return group === 'unknown' || group === 'mixed' ? undefined : group
}

/** "government fighters" by the side's name in the pack; one of them in the singular. */
function victimsText(victims: string, count: number | null, pack: Pack | null): string {
  const [side, ...rest] = victims.split(' ')
  const known = pack?.sides.find(({ id }) => id === side)
  const text = known === undefined ? victims : [known.adjective, rest.join(' ') || 'people'].join(' ')
  if (count !== 1) return text
  return text
    .replace(/people$/, 'person')
    .replace(/women$/, 'woman')
    .replace(/children$/, 'child')
    .replace(/(fighter|civilian)s$/, '$1')
}

function casualtyText(casualty: string): string {
  return casualty === 'unspecified' ? 'killed or wounded' : casualty.replace('-', ' ')
}
