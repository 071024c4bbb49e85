import type { Pack } from '#core/corpus/pack.ts'
import type { Host } from '../host.ts'
import { type Summary, sent, tally } from '../summary.ts'

export interface Replayed {
  /** Articles handed in. */
  readonly stories: number
  readonly watches: readonly Pack[]
  readonly host: Host
  /** The demo reader's address. */
  readonly reader: string
}

const shown = 10

/** Ends with exit code 1 where a message was given up: then something above is missing. */
export function printSummary(summary: Summary, { stories, watches, host, reader }: Replayed): void {
  const { developments, deliveries } = summary
  const web = `http://localhost:${host.ports.web}`
  const mails = (['alert', 'correction', 'digest'] as const).map((kind) => `${sent(deliveries, kind)} ${kind}s`)
  const watchOf = new Map(watches.map(({ watch }) => [watch.id, watch.name]))
  const widest = Math.max(0, ...developments.slice(0, shown).map(({ status }) => status.length))
  console.log(
    [
      '',
      `Articles      ${stories}, of which ${summary.articles} hold claims`,
      `Claims        ${summary.claims}`,
      `Developments  ${developments.length}: ${tally(developments.map(({ status }) => status))}`,
      `Mails         ${mails.join(', ')}, to ${reader}`,
      '',
      ...developments
        .slice(0, shown)
        .map(({ status, headline, watch }) => `  ${status.padEnd(widest)}  ${headline} (${watchOf.get(watch)})`),
      ...(developments.length > shown ? [`  and ${developments.length - shown} more`] : []),
      '',
      `Inbox         ${web}/inbox`,
      ...watches.map(({ watch }, i) => `${(i === 0 ? 'Pages' : '').padEnd(14)}${web}/${watch.id}/`),
      `Files         ${host.home.path('inbox')}`,
      ...deadLetters(host),
    ].join('\n'),
  )
}

function deadLetters({ queues, home }: Host): string[] {
  const dead = [...queues.values()].flatMap(({ name, dead }) => dead.map(() => name))
  if (dead.length > 0) process.exitCode = 1
  return dead.length === 0 ? [] : ['', `Given up      ${tally(dead)}: see ${home.path('host.log')}`]
}
