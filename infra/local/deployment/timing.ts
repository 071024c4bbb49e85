import type { SQSEvent } from 'aws-lambda'
import type { Runtime } from '../host.ts'

export interface Invoked {
  readonly times: number
  readonly messages: number
  readonly milliseconds: number
}

/** The same runtime, counting how often and how long each function runs. */
export function timing(runtime: Runtime): {
  readonly timed: Runtime
  readonly invoked: Readonly<Record<string, Invoked>>
} {
  const invoked: Record<string, Invoked> = {}
  const timed: Runtime = {
    ...runtime,
    async run(invocation) {
      const began = performance.now()
      try {
        return await runtime.run(invocation)
      } finally {
        const { times, messages, milliseconds } = invoked[invocation.name] ?? { times: 0, messages: 0, milliseconds: 0 }
        invoked[invocation.name] = {
          times: times + 1,
          messages: messages + ((invocation.event as Partial<SQSEvent>).Records?.length ?? 0),
          milliseconds: milliseconds + Math.round(performance.now() - began),
        }
      }
    },
  }
  return { timed, invoked }
}
