import { Problem } from '../problem.ts'

/** Ends the command with exit code 1: one sentence for what a person can put right, the whole stack for a defect. */
export function reportFailure(error: unknown): void {
  process.exitCode = 1
  console.error(error instanceof Problem ? error.message : error)
}
