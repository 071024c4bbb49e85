import { parentPort, workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
const { runSchedules } = await import('./run-schedules.ts')
parentPort?.postMessage(await runSchedules(workerData))
