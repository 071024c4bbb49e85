import type { Work } from '../../ops/estimate-work.ts'
import type { Journey } from './journey.ts'

/** A journey's calls and request units added up, a function each. */
export function workOf({ deployed, articles, mails, calls, invoked }: Journey): Work {
  const functions = deployed.functions.map(({ name, shape }) => {
    const own = calls.filter(({ caller }) => caller === name)
    const units = (of: 'read' | 'write') => own.reduce((sum, call) => sum + (call.units?.[of] ?? 0), 0)
    const count = (beginning: string) => own.filter(({ action }) => action.startsWith(beginning)).length
    const { times = 0, messages = 0, milliseconds = 0 } = invoked[name] ?? {}
    return [
      name,
      {
        invocations: times,
        messages,
        milliseconds,
        memory: shape.memory,
        reads: units('read'),
        writes: units('write'),
        sends: count('sqs:'),
        secrets: count('secretsmanager:'),
      },
    ]
  })
  const sum = Object.values(mails).reduce((total, each) => total + each, 0)
  return { articles, mails: sum, functions: Object.fromEntries(functions) }
}
