import { Crash, crashAt } from '../memory/hook.ts'
import type { World } from '../memory/world.ts'

/** One way for a run to fail: before or after the n-th call of any port. */
export interface CrashPoint {
  readonly n: number
  readonly when: 'before' | 'after'
}

/**
 * Every crash point of `work`, found by running it once unharmed in a fresh world: twice its number of calls.
 * `begin` makes the same world every time.
 */
export async function crashPoints<W extends World>(
  begin: () => Promise<W>,
  work: (world: W) => Promise<unknown>,
): Promise<readonly CrashPoint[]> {
  const world = await begin()
  const before = world.faults.calls
  await work(world)
  const calls = world.faults.calls - before
  return Array.from({ length: calls }, (_, i) => [
    { n: i + 1, when: 'before' as const },
    { n: i + 1, when: 'after' as const },
  ]).flat()
}

/** Runs `work` into the crash point; whether it crashed there. */
export async function crash<W extends World>(
  world: W,
  { n, when }: CrashPoint,
  work: (world: W) => Promise<unknown>,
): Promise<boolean> {
  world.faults.hook = crashAt(world.faults.calls + n, when)
  try {
    await work(world)
    return false
  } catch (problem) {
    if (problem instanceof Crash) return true
    throw problem
  } finally {
    world.faults.hook = {}
  }
}

/**
 * Every schedule of one crash, and of a second one in the try that follows: plays it and lets `check` say what must hold.
 * Answers how many were played; names the schedule that does not hold.
 */
export async function eachSchedule<W extends World>(
  begin: () => Promise<W>,
  work: (world: W) => Promise<unknown>,
  check: (world: W) => Promise<void>,
): Promise<number> {
  const points = await crashPoints(begin, work)
  const schedules = points.flatMap((first) => [undefined, ...points].map((second) => ({ first, second })))
  for (const { first, second } of schedules) {
    const world = await begin()
    await crash(world, first, work)
    if (second !== undefined) await crash(world, second, work)
    try {
      await check(world)
    } catch (cause) {
      throw new Error(`it does not hold after ${JSON.stringify({ first, second })}`, { cause })
    }
  }
  return schedules.length
}
