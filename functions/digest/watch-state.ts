import { isSilent } from '#core/articles/source-health.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { DossierHead } from '#core/dossier.ts'
import type { CoveredHead } from '#core/editions/compile-edition.ts'
import { coverageOf } from '#core/editions/coverage.ts'
import type { Coverage, Edition } from '#core/editions/edition.ts'
import type { Instant } from '#core/instant.ts'
import { addDays, datesBetween, localDate } from '#core/local-time.ts'
import type { DigestPorts } from './digest-ports.ts'

/** Calendar and positions are told from the last fortnight at least; nobody is told of more than a month. Days. */
const fortnight = 14
const month = 31

interface Reading {
  readonly dossiers: Pick<DigestPorts['dossiers'], 'changedOn' | 'revision'>
  readonly clock: DigestPorts['clock']
}

/** Heads changed since a day before the previous edition, each with the revision that edition covered. */
export async function changesSince(
  { watch }: Pack,
  previous: Edition | undefined,
  { dossiers, clock }: Reading,
): Promise<readonly CoveredHead[]> {
  const today = localDate(clock.now(), watch.zone)
  const since = previous === undefined ? today : addDays(localDate(previous.to, watch.zone), -1)
  const first = [addDays(today, -month), [addDays(today, -fortnight), since].sort()[0] ?? today].sort()[1] ?? today
  const heads = await dossiers.changedOn(watch.id, datesBetween(first, today))
  const covered: CoveredHead[] = []
  for (const head of heads) covered.push({ head, before: await beforeOf(head, previous?.covers[head.id]) })
  return covered

  async function beforeOf(head: DossierHead, revision: number | undefined): Promise<DossierHead | undefined> {
    if (revision === undefined) return undefined
    return revision >= head.revision ? head : dossiers.revision(head.id, revision)
  }
}

/** What was taken in of the pack's sources in a period, and who was not heard of. */
export async function coverageSince(
  pack: Pack,
  from: Instant,
  to: Instant,
  ports: Pick<DigestPorts, 'sources' | 'clock'>,
): Promise<Coverage> {
  const [silent, ...intake] = await Promise.all([
    silentSources(pack, ports),
    ...pack.sources.map(({ id }) => ports.sources.intake(id, from, to)),
  ])
  return coverageOf(intake.flat(), silent)
}

/** Polled sources of the pack that nothing was heard of: failing for a day, empty, or quiet against their own rhythm. */
async function silentSources(
  pack: Pack,
  { sources, clock }: Pick<DigestPorts, 'sources' | 'clock'>,
): Promise<readonly string[]> {
  const now = clock.now()
  const polled = pack.sources.filter(({ feed }) => feed !== undefined)
  const states = await Promise.all(polled.map(({ id }) => sources.state(id)))
  return states.flatMap((state) => (state !== undefined && isSilent(state, now) ? [state.id] : []))
}
