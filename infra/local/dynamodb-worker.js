// Runs the embedded DynamoDB in a thread of its own: it throws where it should answer, and that must not end the host.
import { parentPort, workerData } from 'node:worker_threads'
import dynalite from 'dynalite'

const server = dynalite({ path: workerData.folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 })
server.keepAliveTimeout = 60_000
server.once('error', (error) => parentPort.postMessage({ error: error.message }))
server.listen(workerData.port, '127.0.0.1', () => parentPort.postMessage({ port: server.address().port }))
parentPort.once('message', () => {
  server.close(() => parentPort.close())
  server.closeAllConnections()
})
