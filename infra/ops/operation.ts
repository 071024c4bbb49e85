import type { Connection } from './connection.ts'
import type { Terminal } from './terminal.ts'

/** One command of `npm run ops`, as data: `run` decides nothing about where it works and prints through the desk. */
export interface Operation {
  readonly name: string
  /** One sentence. */
  readonly description: string
  /** `<address>` or `[id...]` each with what it is, as commander writes them. */
  readonly arguments?: readonly (readonly [name: string, meaning: string])[]
  /** `--limit <n>` each with what it does and the value where none is given. */
  readonly options?: readonly (readonly [flags: string, meaning: string, otherwise?: string])[]
  /** It writes: `--dry-run` shows what it would do. A `final` one cannot be undone: it asks first, or is told `--yes`. */
  readonly writes?: 'undoable' | 'final'
  run(desk: Desk, values: readonly string[], options: Options): Promise<void>
}

/** Of options by their names in camel case; a flag is true. */
export type Options = Readonly<Record<string, string | true | undefined>>

/** Where an operator works. */
export interface Desk {
  readonly terminal: Terminal
  /** Deployment in AWS; undefined for this machine. */
  readonly stage: string | undefined
  /** Nothing may be written: say what would be. */
  readonly isDryRun: boolean
  /** This machine's Sitrep, or the deployment of the stage. Throws Problem with one sentence where it cannot be had. */
  connect<T>(act: (to: Connection) => Promise<T>): Promise<T>
  /** Whether to go on with what cannot be undone; true at once with `--yes`. */
  isSure(question: string): Promise<boolean>
}

export function numberIn(options: Options, name: string): number | undefined {
  const given = options[name]
  return given === undefined ? undefined : Number(given)
}
