import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics } from '@aws-lambda-powertools/metrics'
import { countedMetrics, countOf } from '#core/metrics.ts'
import type { Log } from '#core/ports/host.ts'

/** A log whose events are also counted; what was counted is told when the call it came in ends. */
export interface CountingLog extends Log {
  flush(): void
}

/** The one dimension is `service`: POWERTOOLS_SERVICE_NAME, the name of the deployment. */
export const namespace = 'Sitrep'

/** One JSON line an event, the name as `message`, and one of CloudWatch's embedded metrics a call; POWERTOOLS_LOG_LEVEL=SILENT and POWERTOOLS_METRICS_DISABLED=true turn them off. */
export function logTo(service: string): CountingLog {
  let built: { readonly logger: Logger; readonly metrics: Metrics } | undefined
  const build = () => ({ logger: new Logger({ serviceName: service }), metrics: new Metrics({ namespace }) })
  return {
    event(name, fields = {}) {
      built ??= build()
      built.logger.info(name, { ...fields })
      const counted = countOf(name, fields)
      if (counted !== undefined) built.metrics.addMetric(counted[0], unitOf(counted[0]), counted[1])
      if (name === 'tick.done') for (const each of countedMetrics) built.metrics.addMetric(each, 'Count', 0)
    },
    flush() {
      if (built?.metrics.hasStoredMetrics()) built.metrics.publishStoredMetrics()
    },
  }
}

function unitOf(metric: string): 'Percent' | 'Count' {
  return metric === 'QuotaUsed' ? 'Percent' : 'Count'
}
