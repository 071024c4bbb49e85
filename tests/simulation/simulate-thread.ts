import { parentPort, workerData } from 'node:worker_threads'
import { runSchedules } from './run-schedules.ts'

parentPort?.postMessage(await runSchedules(workerData))
