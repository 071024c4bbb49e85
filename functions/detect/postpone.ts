import { hour, later, minute } from '#core/later.ts'
import type { DetectPorts } from './detect-ports.ts'

/** A reading that failed is due again in two minutes, four, eight … six hours: a poisoned article cannot crowd out others. */
export async function postpone(id: string, { articles, clock, log }: DetectPorts): Promise<void> {
  const head = await articles.head(id)
  if (head?.owed?.kind !== 'reading') return
  const attempts = (head.attempts ?? 0) + 1
  const at = later(clock.now(), Math.min(6 * hour, 2 ** Math.min(attempts, 12) * minute))
  await articles.save({ ...head, revision: head.revision + 1, attempts, owed: { kind: 'reading', at } })
  log.event('detect.failed', { article: id, attempts })
}
