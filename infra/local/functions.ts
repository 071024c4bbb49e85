import type { Instant } from '#core/instant.ts'
import { type FunctionName, functions } from '../functions.ts'

/** The event's time travels in `clientContext.Custom.now`; only this host sets it. */
export interface Invocation {
  readonly name: FunctionName
  readonly event: unknown
  readonly now: Instant
}

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functions, name)
}

/** The handler as Lambda would load it; its module is loaded at the first call. */
export async function handlerOf(name: FunctionName): Promise<(event: unknown, context: unknown) => unknown> {
  const file = new URL(`../../functions/${name}/handler.ts`, import.meta.url).href
  const module: { handler?: unknown } = await import(/* @vite-ignore */ file)
  if (typeof module.handler !== 'function') throw new Error(`functions/${name}/handler.ts exports no handler`)
  return module.handler as (event: unknown, context: unknown) => unknown
}
