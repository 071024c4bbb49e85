import type { Log } from '../ports.ts'

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
  const found = new Map<string, Violation>()
  const accepted = new Map<string, string>()
  const settled = new Set<string>()
  const open = new Map<string, number>()
  const tell = (what: Violation['what'], id: string) => found.set(`${what} ${id}`, { what, id })
  for (const { name, fields } of history) {
    const id = String(fields.delivery ?? fields.run ?? '')
    if (name === 'delivery.skipped' || name === 'delivery.missed') settled.add(id)
    if (name === 'run.begun' && !open.has(id)) open.set(id, Number(fields.listed))
    if (name === 'run.finished') {
      if (sumOfOutcomes(fields) !== Number(fields.listed)) tell('run does not add up', id)
      open.set(id, 0)
    }
    const messageId = name === 'delivery.accepted' || name.startsWith('feedback.') ? fields.messageId : undefined
    if (typeof messageId !== 'string' || id === '') continue
    if (settled.has(id) && name === 'delivery.accepted') tell('sent after it was settled', id)
    if ((accepted.get(id) ?? messageId) !== messageId) tell('accepted twice', id)
    accepted.set(id, messageId)
  }
  for (const [id, listed] of open) if (listed > 0) tell('run never finished', id)
  return [...found.values()]
}

/** Outcomes are the fields in capitals. */
function sumOfOutcomes(fields: HistoryEvent['fields']): number {
  return Object.entries(fields).reduce((sum, [name, value]) => (/^[A-Z]+$/.test(name) ? sum + Number(value) : sum), 0)
}
