import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { functionNames } from '../../infra/functions.ts'
import { tableName } from '../../infra/local/environment.ts'
import { homeAt } from '../../infra/local/home.ts'
import { type Host, openHost } from '../../infra/local/host.ts'
import { Problem } from '../../infra/local/problem.ts'
import { secretNames } from '../../infra/local/secrets-endpoint.ts'
import { parkedPath, queuePath } from '../../infra/local/sqs-endpoint.ts'
import { deployment } from '../../infra/ops/deployment.ts'
import { queueNames } from '../../infra/queue-names.ts'
import { outputNames } from '../../infra/stack-outputs.ts'
import { fakeAws } from './fake-aws.ts'

const output = ([name, value]: readonly [string, string]) =>
  `<member><OutputKey>${name}</OutputKey><OutputValue>${value}</OutputValue></member>`

/** What CloudFormation would say of a stack whose parts are those of this host. */
function stackOf({ ports }: Host): string {
  const at = (path: string) => `http://127.0.0.1:${ports.sqs}${path}`
  const outputs = [
    [outputNames.table, tableName],
    [outputNames.tokenKeys, secretNames.tokens],
    [outputNames.pepper, secretNames.pepper],
    ...queueNames.flatMap((name) => [
      [outputNames.queue(name), at(queuePath(name))] as const,
      [outputNames.parked(name), at(parkedPath(name))] as const,
    ]),
    ...functionNames.map((name) => [outputNames.function(name), name] as const),
  ] as const
  return `<Stacks><member><StackName>sitrep-dev</StackName><CreationTime>2024-01-01T00:00:00Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${outputs.map(output).join('')}</Outputs></member></Stacks>`
}

describe('a deployment, found by what its stack says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-stage-'))
  let host: Host
  let aws: Awaited<ReturnType<typeof fakeAws>>
  beforeAll(async () => {
    host = await openHost(homeAt(folder), 0)
    process.env.AWS_REGION = 'eu-west-1'
    aws = await fakeAws({
      'DescribeStacks sitrep-dev': stackOf(host),
      'DescribeStacks sitrep-old': stackOf(host).replace(
        '<OutputKey>TableName</OutputKey>',
        '<OutputKey>Other</OutputKey>',
      ),
      'DescribeStacks sitrep-gone': { code: 'ValidationError', message: 'Stack with id sitrep-gone does not exist' },
      'DescribeStacks sitrep-revoked': { code: 'InvalidClientTokenId', message: 'The security token is invalid.' },
      'DescribeStacks sitrep-barred': {
        code: 'AccessDenied',
        message: 'not authorized to perform cloudformation:DescribeStacks',
      },
    })
  }, 60_000)
  afterAll(async () => {
    await aws.stop()
    await host.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('is worked on through the same ports as this machine', async () => {
    const to = await deployment('dev')
    expect(to.name).toBe('sitrep-dev in eu-west-1')
    await to.stores.breaker.save({ revision: 1, unknowns: 1 })
    expect(await to.stores.breaker.state()).toMatchObject({ unknowns: 1 })
    await to.queues.send('readings', [{ article: 'a1' }])
    expect(host.queues.get('readings')?.waiting()).toBe(1)
    expect((await to.tokens()).subscriberOf('amina@example.org')).toHaveLength(22)
  })

  test('has its dead letters counted and given back', async () => {
    const { parked } = await deployment('dev')
    const queue = host.queues.get('changes')
    queue?.send('{"dossier":"d1"}', 0)
    for (let n = 0; n < 7 && queue?.dead.length === 0; n += 1) {
      queue.receive(1)
      host.clock.travel(new Date(Date.parse(host.clock.now()) + 3_600_000).toISOString())
    }
    expect(await parked.count('changes')).toBe(1)
    await parked.redrive('changes', 50)
    expect(await parked.moved('changes')).toEqual({ count: 1, isRunning: false })
    expect(await parked.count('changes')).toBe(0)
    expect(queue?.waiting()).toBe(1)
  })

  test.each([
    ['gone', 'There is no sitrep-gone in eu-west-1: wrong region (AWS_REGION), or not deployed.'],
    ['revoked', "AWS refuses the shell's credentials (InvalidClientTokenId): sign in anew."],
    ['old', 'sitrep-old has no output TableName: it was deployed by another version; deploy it anew.'],
    ['barred', 'These credentials may not do it: not authorized to perform cloudformation:DescribeStacks'],
  ])('that is %s is told in one line', async (stage, line) => {
    await expect(deployment(stage)).rejects.toThrow(new Problem(line))
  })
})
