import { type DayPorts, followed } from './day-facts.ts'
import { inBatches } from './in-batches.ts'
import { isPaused } from './sending/breaker.ts'

/** What is wrong as one looks. */
export interface Standing {
  /** Sources in trouble, of so many that are polled. */
  readonly silent: readonly {
    readonly source: string
    readonly kind: string
    readonly since: string
    readonly problem?: string
  }[]
  readonly sources: number
  readonly paused?: { readonly reason: string; readonly until: string }
}

export async function standing({ sources, breaker, packs, clock }: DayPorts): Promise<Standing> {
  const polled = followed(packs).filter(({ feed }) => feed !== undefined)
  const states = await inBatches(polled, async ({ id, name }) => ({ name, state: await sources.state(id) }))
  const silent = states.flatMap(({ name, state }) => {
    if (state?.trouble === undefined) return []
    const { kind, since } = state.trouble
    return [{ source: name, kind, since, ...(state.problem === undefined ? {} : { problem: state.problem }) }]
  })
  const halted = await breaker.state()
  const now = clock.now()
  return {
    silent,
    sources: polled.length,
    ...(isPaused(halted, now)
      ? { paused: { reason: halted?.reason ?? 'unknown', until: halted?.pausedUntil ?? now } }
      : {}),
  }
}
