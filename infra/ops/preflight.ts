import { promises as dns } from 'node:dns'
import { SESClient } from '@aws-sdk/client-ses'
import { ConfigurationError, configurationOf } from '../configuration.ts'
import { configurationFile } from '../configuration-file.ts'
import { silenceNodeWarning } from '../local/environment.ts'
import { Problem } from '../local/problem.ts'
import type { Operation } from './operation.ts'
import type { Surroundings } from './preflight/check.ts'
import { findingsOf, isReady } from './preflight/checks.ts'
import { notReached } from './stack-outputs.ts'

const marks = { good: '✓', better: '·', wrong: '✗' } as const

export const preflight: Operation = {
  name: 'preflight',
  description: 'Whether a stage can mail strangers: what AWS and DNS say, and what is left to do, in order.',
  async run({ terminal, stage }) {
    if (stage === undefined) throw new Problem('Say which: --stage <stage>, as deployments/<stage>.json has it.')
    silenceNodeWarning()
    const findings = await findingsOf(await surroundings(stage))
    for (const { what, state, found } of findings) terminal.result(`${marks[state]} ${what.padEnd(12)} ${found}`)
    const todo = findings.flatMap(({ todo, state }) => (todo === undefined ? [] : [{ todo, state }]))
    if (todo.length > 0) terminal.result('\nTo do, in this order:')
    for (const [i, each] of todo.entries())
      terminal.result(`${i + 1}. ${each.todo}${each.state === 'better' ? ' (can wait)' : ''}`)
    terminal.result(isReady(findings) ? '\nReady.' : '\nNot ready.')
    if (!isReady(findings)) process.exitCode = 1
  },
}

async function surroundings(stage: string): Promise<Surroundings> {
  const none = () => [] as string[]
  return {
    configuration: configurationFor(stage),
    region: await new SESClient({}).config.region().catch((error) => {
      throw notReached(error)
    }),
    txt: async (name) =>
      (await dns.resolveTxt(name).catch(() => none().map((text) => [text]))).map((parts) => parts.join('')),
    resolves: async (name) => (await dns.resolve(name).catch(none)).length > 0,
  }
}

function configurationFor(stage: string) {
  try {
    return configurationOf((name) => (name === 'stage' ? stage : undefined), configurationFile)
  } catch (error) {
    if (error instanceof ConfigurationError) throw new Problem(`deployments/${stage}.json:\n${error.message}`)
    throw error
  }
}
