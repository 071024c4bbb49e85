import type { Host } from './host.ts'
import { tickOnce } from './schedule.ts'

/** Lets the clock run and keeps working: messages at once, a tick every minute, until the process is told to stop. */
export async function serve(host: Host): Promise<void> {
  host.clock.run()
  const drainer = setInterval(() => void host.drain(), 250)
  const ticker = setInterval(() => {
    host.clock.run()
    void tickOnce(host)
  }, 60_000)
  await new Promise<void>((stop) => {
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
  clearInterval(drainer)
  clearInterval(ticker)
}
