import { readFileSync } from 'node:fs'
import { Problem } from '../local/problem.ts'
import { type Cost, costOf, type Load } from './estimate-cost.ts'
import { Work } from './estimate-work.ts'
import type { Operation, Options } from './operation.ts'
import { pricesAsOf } from './prices.ts'

export const estimate: Operation = {
  name: 'estimate',
  description:
    'What a month costs, by service: from calls and request units counted in a run of the bundles, and list prices of one day.',
  options: [
    ['--articles <n>', 'articles a day', '2000'],
    ['--subscribers <n>', 'readers, as a list for several columns', '1000,100000,1000000'],
    ['--mails <n>', 'mails a reader gets a day, alerts included', '1.3'],
  ],
  async run({ terminal }, _, options) {
    const work = recordedWork()
    const loads = numbersIn(options, 'subscribers').map((subscribers): Load => {
      return {
        subscribers,
        articles: numbersIn(options, 'articles')[0] ?? 0,
        mailsEach: numbersIn(options, 'mails')[0] ?? 0,
      }
    })
    const costs = loads.map((load) => costOf(work, load))
    const row = (name: string, values: readonly (number | string)[]) =>
      terminal.result(`${name.padEnd(20)}${values.map((value) => text(value).padStart(18)).join('')}`)
    row(
      'US dollars a month',
      loads.map(({ subscribers }) => `${subscribers} readers`),
    )
    for (const service of Object.keys(costs[0]?.services ?? {}))
      row(
        service,
        costs.map(({ services }) => services[service] ?? 0),
      )
    row('in all', costs.map(total))
    row(
      'of it by news',
      costs.map(({ sources }) => sources.articles),
    )
    row(
      'of it by mails',
      costs.map(({ sources }) => sources.mails),
    )
    row(
      'of it standing',
      costs.map(({ sources }) => sources.standing),
    )
    row(
      'a thousand mails',
      costs.map(({ sources }, i) => (1000 * sources.mails) / mailsOf(loads[i])),
    )
    terminal.note(
      `Prices of us-east-1 as public pages had them until ${pricesAsOf}, without the free tier (infra/ops/prices.ts names them). Times were taken on the machine that recorded them.`,
    )
  },
}

/** Made by `npm run deploy:local -- --record infra/ops/recorded-work.json`. */
export function recordedWork(): Work {
  return Work.parse(JSON.parse(readFileSync(new URL('recorded-work.json', import.meta.url), 'utf8')))
}

function numbersIn(options: Options, name: string): readonly number[] {
  const values = String(options[name]).split(',').map(Number)
  if (values.some((value) => !(value >= 0))) throw new Problem(`--${name} takes numbers, not "${options[name]}".`)
  return values
}

function total({ services }: Cost): number {
  return Object.values(services).reduce((sum, each) => sum + each, 0)
}

function mailsOf(load: Load | undefined): number {
  return Math.max(1, (load?.subscribers ?? 0) * (load?.mailsEach ?? 0) * 30)
}

function text(value: number | string): string {
  return typeof value === 'string' ? value : value.toFixed(2)
}
