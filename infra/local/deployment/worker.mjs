// Runs one bundled function in a process of its own, as Lambda's runtime would: loads it at the first event, answers one event at a time.
import { pathToFileURL } from 'node:url'
import './one-site.mjs'

let handler
process.on('message', async ({ id, event, context, seconds }) => {
  const started = Date.now()
  try {
    handler ??= (await import(pathToFileURL(process.env.BUNDLE).href)).handler
    const remaining = () => Math.max(0, started + seconds * 1000 - Date.now())
    const result = await handler(event, { ...context, getRemainingTimeInMillis: remaining })
    process.send({ id, result: result ?? null })
  } catch (error) {
    process.send({
      id,
      error: { name: error?.name ?? 'Error', message: String(error?.message ?? error), stack: error?.stack },
    })
  }
})
process.send({ ready: true })
