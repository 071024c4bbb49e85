import { type FunctionName, functionNames } from '../functions.ts'
import type { Bundle, Bundles } from './bundle.ts'

/** KiB of JavaScript, data files apart: what a cold start must read and compile. Detect holds a language model, pages what writes feeds. */
export const budgets: Readonly<Record<FunctionName, number>> = {
  tick: 560,
  poll: 560,
  ingest: 900,
  detect: 4710,
  alert: 560,
  digest: 560,
  deliver: 560,
  feedback: 560,
  pages: 660,
  rotate: 560,
}

export class OverBudget extends Error {
  override readonly name = 'OverBudget'
}

/** @throws OverBudget with a sentence for each bundle that is too big */
export function keepBudgets(bundles: Bundles): void {
  const over = functionNames.map((name) => bundles[name]).filter(isOver)
  if (over.length > 0) throw new OverBudget(over.map(excess).join('\n'))
}

export function isOver({ name, bytes }: Bundle): boolean {
  return bytes > budgets[name] * 1024
}

function excess({ name, bytes, parts }: Bundle): string {
  const heaviest = [...parts].sort(([, a], [, b]) => b - a).slice(0, 6)
  const told = heaviest.map(([part, size]) => `${part} ${kibibytes(size)}`).join(', ')
  return `  ${name}: ${kibibytes(bytes)} KiB of JavaScript, its budget is ${budgets[name]}. Heaviest: ${told}.`
}

export function kibibytes(bytes: number): number {
  return Math.ceil(bytes / 1024)
}
