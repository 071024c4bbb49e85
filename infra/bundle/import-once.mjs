// Prints the milliseconds that this process took to load the module it is given.
import { pathToFileURL } from 'node:url'

const started = performance.now()
await import(pathToFileURL(process.argv[2]).href)
process.stdout.write(String(performance.now() - started))
