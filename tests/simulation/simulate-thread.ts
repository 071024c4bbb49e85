import { parentPort, workerData } from 'node:worker_threads'
import { runSchedules } from './run-schedules.ts'

runSchedules(workerData).then((played) => parentPort?.postMessage(played))
