import { Logger } from '@aws-lambda-powertools/logger'
import type { Log } from '#core/ports.ts'

/** One JSON line an event, the name as `message`; POWERTOOLS_LOG_LEVEL=SILENT turns it off. */
export function logTo(service: string): Log {
  const logger = () => new Logger({ serviceName: service })
  let built: Logger | undefined
  return {
    event(name, fields = {}) {
      built ??= logger()
      built.info(name, { ...fields })
    },
  }
}
