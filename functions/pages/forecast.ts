import type { Pack } from '#core/corpus/pack.ts'
import { archiveEditionId } from '#core/editions/segment.ts'
import { inBatches } from '#core/in-batches.ts'
import { addDays, datesBetween, localDate } from '#core/local-time.ts'
import { type BackTest, backTest } from '#core/subscribers/back-test.ts'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import type { PagePorts } from './page-ports.ts'

const days = 30

/** What the alerts of these preferences would have been in the last 30 days; undefined without alerts or an archive. */
export async function forecast(preferences: Preferences, ports: PagePorts): Promise<BackTest | undefined> {
  if (preferences.alerts === null) return undefined
  const packs = preferences.watches.map((watch) => ports.packs.of(watch))
  const archives = await Promise.all(packs.map(async (pack) => ({ pack, days: await archiveOf(pack, ports) })))
  return archives.some((archive) => archive.days.length > 0) ? backTest(preferences, archives) : undefined
}

async function archiveOf({ watch }: Pack, { editions, clock }: PagePorts) {
  const yesterday = addDays(localDate(clock.now(), watch.zone), -1)
  const dates = datesBetween(addDays(yesterday, 1 - days), yesterday)
  const found = await inBatches(dates, (date) => editions.get(archiveEditionId(watch.id, date)))
  return found.filter((edition) => edition !== undefined)
}
