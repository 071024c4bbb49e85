import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { forbiddenImports, forbiddenIn } from './imports.ts'

const files = ['functions', 'infra', 'tests', 'corpus'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts')),
)

describe('the import rules', () => {
  test('hold in every file', () => {
    expect(forbiddenIn('.', files)).toEqual([])
  })

  const broken: readonly [string, string, string][] = [
    ['core reads the clock of node', 'functions/core/a.ts', "import { performance } from 'node:perf_hooks'"],
    ['core imports an SDK', 'functions/core/a.ts', "import {\n  SESClient,\n} from '@aws-sdk/client-ses'"],
    ['core imports an adapter', 'functions/core/fold/a.ts', "import { x } from '#adapters/table.ts'"],
    ['core climbs out by a relative path', 'functions/core/a.ts', "import { x } from '../adapters/table.ts'"],
    ['views import an adapter', 'functions/views/email/a.ts', "export { x } from '#adapters/log.ts'"],
    ['a use case imports AWS', 'functions/detect/detect.ts', "import '@aws-sdk/client-dynamodb'"],
    ['a use case imports an adapter', 'functions/detect/detect.ts', "import { x } from '#adapters/log.ts'"],
    ['a handler imports another function', 'functions/alert/handler.ts', "import { x } from '../detect/detect.ts'"],
    ['an adapter imports a use case', 'functions/adapters/a.ts', "const x = await import('#functions/poll/poll.ts')"],
    ['a function imports infra', 'functions/poll/handler.ts', "import { x } from '../../infra/local/host.ts'"],
    ['infra imports tests', 'infra/stack.ts', "import { x } from '../tests/x.ts'"],
  ]
  test.each(broken)('are broken when %s', (_, file, source) => {
    expect(forbiddenImports(file, source)).toHaveLength(1)
  })
})
