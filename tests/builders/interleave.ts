import type { WholeWorld } from './pump.ts'

type Work = (world: WholeWorld) => Promise<unknown>

const ports = [
  'dossiers',
  'rosters',
  'subscribers',
  'editions',
  'runs',
  'deliveries',
  'budgets',
  'breaker',
  'pipe',
  'queues',
  'mailer',
] as const

/**
 * Runs two pieces of work side by side, one call of a port at a time: the first makes `plan[0]` calls, the second `plan[1]`, and so
 * on in turn; then whoever is at work ends, and the other after it. Answers how many calls each made.
 */
export async function interleave(
  world: WholeWorld,
  works: readonly [Work, Work],
  plan: readonly number[],
): Promise<readonly [number, number]> {
  const runs = [gated(world, works[0]), gated(world, works[1])] as const
  let at: 0 | 1 = 0
  for (const calls of [...plan, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]) {
    for (let made = 0; made < calls && (await runs[at].waits()); made += 1) runs[at].release()
    at = at === 0 ? 1 : 0
  }
  return [runs[0].calls(), runs[1].calls()]
}

/** Work that stops before each call until it is let go on. */
function gated(world: WholeWorld, work: Work) {
  let calls = 0
  let ended = false
  let go: (() => void) | undefined
  let tell: (() => void) | undefined
  const gate = () =>
    new Promise<void>((resolve) => {
      calls += 1
      go = resolve
      tell?.()
    })
  const faced: Record<string, unknown> = { ...world }
  for (const name of ports) faced[name] = behind(world[name], gate)
  work(faced as unknown as WholeWorld).finally(() => {
    ended = true
    tell?.()
  })
  return {
    calls: () => calls,
    /** Whether it stands before a call; false when it has ended. */
    async waits(): Promise<boolean> {
      while (go === undefined && !ended) await new Promise<void>((resolve) => (tell = resolve))
      return go !== undefined
    },
    release() {
      const on = go
      go = undefined
      on?.()
    },
  }
}

function behind(port: object, gate: () => Promise<void>): object {
  return new Proxy(port, {
    get(target, method) {
      const value = Reflect.get(target, method)
      if (Object.prototype.toString.call(value) !== '[object AsyncFunction]') return value
      return async (...args: unknown[]) => {
        await gate()
        return value(...args)
      }
    },
  })
}

/** All plans of up to so many switches between two works that make so many calls alone. */
export function plansOf([first, second]: readonly [number, number], switches: number): readonly (readonly number[])[] {
  let plans: readonly (readonly number[])[] = [[]]
  const all: (readonly number[])[] = [[]]
  for (let n = 0; n < switches; n += 1) {
    const most = n % 2 === 0 ? first : second
    plans = plans.flatMap((plan) => Array.from({ length: most }, (_, calls) => [...plan, calls + (n === 0 ? 0 : 1)]))
    all.push(...plans)
  }
  return all
}
