import { Presets, SingleBar } from 'cli-progress'
import type { Progress } from '../replay.ts'

/** A bar where there is a terminal, a line for each day where there is none. */
export function openProgress(total: number): { readonly tell: Progress; end(): void } {
  return process.stdout.isTTY ? bar(total) : lines(total)
}

function bar(total: number): { readonly tell: Progress; end(): void } {
  const shown = new SingleBar(
    { format: '{day}  {bar}  {value} of {total} articles', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  )
  shown.start(total, 0, { day: '' })
  return {
    tell: (done, now) => shown.update(done, { day: now.slice(0, 10) }),
    end: () => shown.stop(),
  }
}

function lines(total: number): { readonly tell: Progress; end(): void } {
  let told = ''
  return {
    tell(done, now) {
      const day = now.slice(0, 10)
      if (day !== told) console.log(`${day}  ${done} of ${total} articles`)
      told = day
    },
    end() {},
  }
}
