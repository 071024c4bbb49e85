import type { Log } from '../ports/host.ts'

/** One line of the log: the event's name and its fields, as every function writes them. */
export interface HistoryEvent {
  readonly name: string
  readonly fields: NonNullable<Parameters<Log['event']>[1]>
}

export interface Violation {
  readonly what: 'accepted twice' | 'sent after it was settled' | 'run never finished' | 'run does not add up'
  /** The delivery or run. */
  readonly id: string
}

/**
 * What a stretch of log, from before the first mail to after the last audit, says against the promises of sending: at most
 * one acceptance for a delivery, none after it was skipped or missed, every run finished with as many outcomes as it listed.
 * Events may be doubled; those of one delivery or run stand in order.
 */
export function violationsIn(history: Iterable<HistoryEvent>): readonly Violation[] {
  const events = [...history]
  const found = [...ofDeliveries(events), ...ofRuns(events)]
  return [...new Map(found.map((each) => [`${each.what} ${each.id}`, each])).values()]
}

function ofDeliveries(history: readonly HistoryEvent[]): readonly Violation[] {
  const found: Violation[] = []
  const accepted = new Map<string, string>()
  const settled = new Set<string>()
  for (const { name, fields } of history) {
    const id = String(fields.delivery ?? '')
    if (name === 'delivery.skipped' || name === 'delivery.missed') settled.add(id)
    if (name === 'delivery.accepted' && settled.has(id)) found.push({ what: 'sent after it was settled', id })
    const { messageId } = fields
    if (typeof messageId !== 'string' || id === '') continue
    if ((accepted.get(id) ?? messageId) !== messageId) found.push({ what: 'accepted twice', id })
    accepted.set(id, messageId)
  }
  return found
}

function ofRuns(history: readonly HistoryEvent[]): readonly Violation[] {
  const found: Violation[] = []
  const open = new Map<string, boolean>()
  for (const { name, fields } of history) {
    const id = String(fields.run ?? '')
    if (name === 'run.begun' && Number(fields.listed) > 0) open.set(id, open.get(id) ?? true)
    if (name !== 'run.finished') continue
    open.set(id, false)
    if (sumOfOutcomes(fields) !== Number(fields.listed)) found.push({ what: 'run does not add up', id })
  }
  for (const [id, isOpen] of open) if (isOpen) found.push({ what: 'run never finished', id })
  return found
}

/** Outcomes are the fields in capitals. */
function sumOfOutcomes(fields: HistoryEvent['fields']): number {
  return Object.entries(fields).reduce((sum, [name, value]) => (/^[A-Z]+$/.test(name) ? sum + Number(value) : sum), 0)
}
