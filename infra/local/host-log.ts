import { AsyncLocalStorage } from 'node:async_hooks'
import { closeSync, openSync, writeSync } from 'node:fs'
import type { Clock } from '#core/ports/host.ts'

export interface Log {
  /** One line of the host's own. */
  write(event: string, fields: Readonly<Record<string, unknown>>): void
  /** Runs a function; what it writes to stdout and stderr meanwhile goes into the log instead of the terminal. */
  around<T>(run: () => Promise<T>): Promise<T>
  close(): void
}

/** The log of this host and of every function it runs, which CloudWatch would keep. Appended to over all runs. */
export function openLog(file: string, clock: Clock): Log {
  const fd = openSync(file, 'a')
  const within = new AsyncLocalStorage<true>()
  const restore = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write
    stream.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
      if (!within.getStore()) return Reflect.apply(write, stream, [chunk, ...rest])
      writeSync(fd, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'))
      const done = rest.at(-1)
      if (typeof done === 'function') process.nextTick(done as () => void)
      return true
    }) as typeof write
    return () => {
      stream.write = write
    }
  })
  return {
    write(event, fields) {
      writeSync(fd, `${JSON.stringify({ event, at: clock.now(), ...fields })}\n`)
    },
    around: (run) => within.run(true, run),
    close() {
      for (const undo of restore) undo()
      closeSync(fd)
    },
  }
}
