import { startEngine } from '../adapters/embedded.ts'
import { fakeSes } from '../adapters/fake-ses.ts'

/** The embedded table and a mail service in a process of their own, so that their work counts for nobody else. */
const [engine, ses] = await Promise.all([startEngine(), fakeSes()])
process.send?.({ dynamodb: engine.endpoint, ses: ses.endpoint })
