import type { Log } from '#core/ports/host.ts'

export interface MemoryLog extends Log {
  readonly events: { readonly name: string; readonly fields: Readonly<Record<string, unknown>> }[]
  /** Names alone, in order. */
  names(): readonly string[]
}

export function memoryLog(): MemoryLog {
  const events: MemoryLog['events'] = []
  return {
    events,
    event(name, fields = {}) {
      events.push({ name, fields })
    },
    names: () => events.map((each) => each.name),
  }
}
