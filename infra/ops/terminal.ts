import { createInterface } from 'node:readline/promises'

/** What a command prints on: results on standard output, all else on standard error. */
export interface Terminal {
  result(line: string): void
  note(line: string): void
  /** Shown only where somebody looks on; the line is written over. */
  progress(done: number, of: number, what: string): void
  /** `undefined` where nobody can be asked. */
  ask(question: string): Promise<string | undefined>
}

export function terminal(): Terminal {
  const { stdin, stdout, stderr } = process
  return {
    result: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    progress(done, of, what) {
      if (stderr.isTTY) stderr.write(`\r${done}/${of} ${what}${done === of ? '\n' : ''}`)
    },
    async ask(question) {
      if (!stdin.isTTY) return undefined
      const lines = createInterface({ input: stdin, output: stderr })
      try {
        return await lines.question(question)
      } finally {
        lines.close()
      }
    },
  }
}
