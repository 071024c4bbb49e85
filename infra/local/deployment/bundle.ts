import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FunctionName } from '../../functions.ts'
import type { Invocation } from '../functions.ts'
import { contextOf, TimedOut } from '../lambda.ts'

/** One function as the template deploys it. */
export interface Bundle {
  readonly name: FunctionName
  /** Folder of the bundled code. */
  readonly folder: string
  /** The node that runs it. */
  readonly node: string
  /** Seconds, MB. */
  readonly timeout: number
  readonly memory: number
  readonly environment: Readonly<Record<string, string>>
}

/** A bundle in a process of its own: at most one event at a time, started at the first, ended by a time-out as Lambda does. */
export interface RunningBundle {
  invoke(invocation: Invocation): Promise<unknown>
  close(): void
}

interface Answer {
  readonly id?: string
  readonly result?: unknown
  readonly error?: { readonly name: string; readonly message: string; readonly stack?: string }
}

export function runBundle(bundle: Bundle): RunningBundle {
  let child: ChildProcess | undefined
  const start = () =>
    fork(fileURLToPath(new URL('./worker.mjs', import.meta.url)), [], {
      execPath: bundle.node,
      env: { PATH: process.env.PATH, ...bundle.environment, BUNDLE: join(bundle.folder, 'index.mjs') },
      execArgv: [`--max-old-space-size=${bundle.memory}`],
      serialization: 'json',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  return {
    invoke(invocation) {
      child ??= start()
      return ask(child, invocation, bundle.timeout).catch((error) => {
        child?.kill('SIGKILL')
        child = undefined
        throw error
      })
    },
    close() {
      child?.kill('SIGKILL')
    },
  }
}

function ask(child: ChildProcess, invocation: Invocation, seconds: number): Promise<unknown> {
  const id = randomUUID()
  const { getRemainingTimeInMillis: _, done: _1, fail: _2, succeed: _3, ...context } = contextOf(invocation, seconds)
  return new Promise((settle, reject) => {
    const late = () => finish(() => reject(new TimedOut(`Task timed out after ${seconds.toFixed(2)} seconds`)))
    const timer = setTimeout(late, seconds * 1000)
    const finish = (end: () => void) => {
      clearTimeout(timer)
      child.off('message', onAnswer)
      child.off('exit', onExit)
      end()
    }
    const onAnswer = (answer: Answer) => {
      if (answer.id !== id) return
      finish(() =>
        answer.error ? reject(Object.assign(new Error(answer.error.message), answer.error)) : settle(answer.result),
      )
    }
    const onExit = (code: number | null) =>
      finish(() => reject(new Error(`the process ended with ${code ?? 'a signal'}`)))
    child.on('message', onAnswer)
    child.on('exit', onExit)
    child.send({ id, event: invocation.event, context, seconds })
  })
}
