import { parentPort, workerData } from 'node:worker_threads'
import { playShare } from './over-http-share.ts'

playShare(workerData).then((found) => parentPort?.postMessage(found))
