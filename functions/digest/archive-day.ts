import type { Pack } from '#core/corpus/pack.ts'
import { cited } from '#core/editions/citations.ts'
import { compileEdition } from '#core/editions/compile-edition.ts'
import type { Edition } from '#core/editions/edition.ts'
import { archiveEditionId, archiveSegment } from '#core/editions/segment.ts'
import { takenBackUpTo } from '#core/editions/taken-back.ts'
import type { LocalDate } from '#core/instant.ts'
import { day, later } from '#core/later.ts'
import { addDays } from '#core/local-time.ts'
import type { Cohort } from '#core/subscribers/subscriber.ts'
import { illustrated } from '#views/map/illustrated.ts'
import type { DigestPorts } from './digest-ports.ts'
import { changesSince, coverageSince } from './watch-state.ts'

/** Days without an archive edition after which the chain begins anew. */
const daysBack = 10

/** The cohort of midnight in a watch's zone also settles the edition of the day that is over, for the public archive. */
export async function archiveDay(cohort: Cohort, ports: DigestPorts): Promise<void> {
  if (cohort.at !== '00:00' || cohort.shard !== 0) return
  const date = addDays(cohort.nextDate, -1)
  for (const pack of ports.packs.all().filter(({ watch }) => watch.zone === cohort.zone)) {
    if ((await ports.editions.get(archiveEditionId(pack.watch.id, date))) !== undefined) continue
    const previous = await previousOf(pack, date, ports)
    const since = later(cohort.nextAt, -day)
    const plan = {
      pack,
      date,
      zone: cohort.zone,
      segment: archiveSegment,
      interests: { topics: ['control' as const, 'casualty' as const, 'diplomacy' as const], places: [] },
      previous,
      since,
      to: cohort.nextAt,
      coverage: await coverageSince(pack, previous?.to ?? since, cohort.nextAt, ports),
    }
    const told = cited(compileEdition(plan, await changesSince(pack, previous, ports)), ports.log)
    const edition = { ...told, takenBack: [...takenBackUpTo(told, previous)] }
    await ports.editions.settle(await illustrated(edition, pack, ports))
    ports.log.event('archive.settled', { watch: pack.watch.id, date })
  }
}

async function previousOf(pack: Pack, date: LocalDate, { editions }: DigestPorts): Promise<Edition | undefined> {
  for (let back = 1; back <= daysBack; back += 1) {
    const edition = await editions.get(archiveEditionId(pack.watch.id, addDays(date, -back)))
    if (edition !== undefined) return edition
  }
  return undefined
}
