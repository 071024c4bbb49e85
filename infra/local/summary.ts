import type { Stores } from '#adapters/stores.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development, DossierHead } from '#core/dossier.ts'
import type { Instant, LocalDate } from '#core/instant.ts'
import type { Delivery, DeliveryState } from '#core/sending/delivery.ts'

/** What a replay amounts to, read from the table alone. */
export interface Summary {
  readonly articles: number
  readonly claims: number
  /** Heaviest first, each with the watch it belongs to. */
  readonly developments: readonly (Development & { readonly watch: string })[]
  readonly deliveries: readonly Delivery[]
}

/** Everything changed in these watches between two instants, and every mail to one subscriber. */
export async function summarise(
  stores: Stores,
  packs: readonly Pack[],
  subscriber: string,
  from: Instant,
  to: Instant,
): Promise<Summary> {
  const days = daysBetween(from, to)
  const heads = (await Promise.all(packs.map(({ watch }) => stores.dossiers.changedOn(watch.id, days)))).flat()
  const evidence = (await Promise.all(heads.map(({ id }) => stores.dossiers.evidence(id)))).flat()
  return {
    articles: new Set(evidence.map(({ article }) => article)).size,
    claims: new Set(evidence.flatMap(({ article, claims }) => claims.map(({ id }) => `${article}/${id}`))).size,
    developments: heads.flatMap(developmentsOf).sort((a, b) => b.weight - a.weight),
    deliveries: await stores.deliveries.all(subscriber),
  }
}

/** How often each value occurs, most frequent first: `3 confirmed, 2 disputed`. */
export function tally(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([value, count]) => `${count} ${value}`)
    .join(', ')
}

const out: ReadonlySet<DeliveryState> = new Set(['ACCEPTED', 'DELIVERED', 'BOUNCED', 'COMPLAINED'])

export function sent(deliveries: readonly Delivery[], kind: Delivery['kind']): number {
  return deliveries.filter((delivery) => delivery.kind === kind && out.has(delivery.state)).length
}

function developmentsOf(head: DossierHead): (Development & { watch: string })[] {
  return head.developments.map((development) => ({ ...development, watch: head.watch }))
}

/** UTC dates from one day before to one after, so that every zone's are among them. */
function daysBetween(from: Instant, to: Instant): readonly LocalDate[] {
  const day = 24 * 60 * 60 * 1000
  const days: LocalDate[] = []
  for (let at = Date.parse(from) - day; at <= Date.parse(to) + day; at += day) days.push(dateOf(at))
  return days
}

function dateOf(milliseconds: number): LocalDate {
  return new Date(milliseconds).toISOString().slice(0, 10)
}
