import type { Pack } from '#core/corpus/pack.ts'
import { cited } from '#core/editions/citations.ts'
import { compileEdition, type EditionPlan } from '#core/editions/compile-edition.ts'
import type { Coverage, Edition } from '#core/editions/edition.ts'
import { digestEditionId, segmentOf } from '#core/editions/segment.ts'
import type { Instant } from '#core/instant.ts'
import { day, later } from '#core/later.ts'
import { digestPrefix } from '#core/sending/delivery-id.ts'
import { wasAccepted } from '#core/sending/delivery-transitions.ts'
import type { Cohort, Profile } from '#core/subscribers/subscriber.ts'
import { illustrated } from '#views/map/illustrated.ts'
import type { DigestPorts } from './digest-ports.ts'
import { readOnce } from './read-once.ts'
import { changesSince, coverageSince } from './watch-state.ts'

/** A first edition tells at most so many days. */
const daysOfFirst = 7

/** What tells one segment's edition from another's. */
type OwnPlan = Omit<EditionPlan, 'date' | 'zone' | 'to' | 'coverage'>

/** How far back a reader's last digest is looked for. */
const digestsBack = 40

/** Compiles, once for each segment, the edition that a reader of this cohort gets of a watch; or finds it compiled. */
export function editionsOf(cohort: Cohort, ports: DigestPorts): (reader: Profile, pack: Pack) => Promise<Edition> {
  const compiled = new Map<string, Promise<Edition>>()
  const remembered = new Map<string, Promise<Edition | undefined>>()
  const coverages = new Map<string, Promise<Coverage>>()
  const dossiers = readOnce(ports.dossiers)

  function recall(id: string): Promise<Edition | undefined> {
    const known = remembered.get(id) ?? ports.editions.get(id)
    remembered.set(id, known)
    return known
  }

  /** What the reader saw last: the newest digest of the watch that SES accepted, today's left out. */
  async function previousOf(subscriber: string, watch: string): Promise<Edition | undefined> {
    const today = digestPrefix(cohort.nextDate)
    for (const delivery of await ports.deliveries.digestsOf(subscriber, digestsBack)) {
      if (!wasAccepted(delivery.state) || delivery.id >= today) continue
      const edition = await recall(delivery.about)
      if (edition?.watch === watch) return edition
    }
    return undefined
  }

  /** Segments of one watch and period rest on the same articles. */
  function covered(pack: Pack, from: Instant): Promise<Coverage> {
    const period = `${pack.watch.id} ${from}`
    const known = coverages.get(period) ?? coverageSince(pack, from, cohort.nextAt, ports)
    coverages.set(period, known)
    return known
  }

  async function settle(id: string, own: OwnPlan): Promise<Edition> {
    const standing = await recall(id)
    if (standing !== undefined) return standing
    const to = cohort.nextAt
    const coverage = await covered(own.pack, own.previous?.to ?? own.since)
    const plan = { ...own, date: cohort.nextDate, zone: cohort.zone, to, coverage }
    const edition = compileEdition(plan, await changesSince(own.pack, own.previous, { dossiers, clock: ports.clock }))
    return ports.editions.settle(await illustrated(cited(edition, ports.log), own.pack, ports))
  }

  return async ({ subscriber, preferences, activeSince }, pack) => {
    const watch = pack.watch.id
    const previous = await previousOf(subscriber, watch)
    const since = sinceOf(activeSince ?? cohort.nextAt, cohort.nextAt)
    const segment = segmentOf(watch, preferences, previous?.id ?? since)
    const id = digestEditionId(watch, cohort.nextDate, segment)
    const edition = compiled.get(id) ?? settle(id, { pack, segment, interests: preferences, previous, since })
    compiled.set(id, edition)
    return edition
  }
}

/**
 * Where a reader's first edition begins: a day before they began, in whole days before it is due and at most a week, so
 * that a first digest that was missed loses nothing and readers who came on one day share an edition.
 */
function sinceOf(activeSince: Instant, due: Instant): Instant {
  const days = Math.floor((Date.parse(due) - Date.parse(activeSince)) / (day * 1000))
  return later(due, -day * Math.min(Math.max(days, 0) + 1, daysOfFirst))
}
