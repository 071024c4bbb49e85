import { packs } from '#adapters/packs.ts'
import { hour, later } from '#core/later.ts'
import { subscribeDemo } from '../demo-subscriber.ts'
import type { Home } from '../home.ts'
import { openHost } from '../host.ts'
import { replay } from '../replay.ts'
import { arrivals } from '../stories.ts'
import { openTables, openTokens } from '../tables.ts'
import { bundled } from './bundled.ts'
import { type Deployed, deployedIn } from './deployed.ts'
import type { Call } from './recorder.ts'
import { readTemplate } from './template.ts'

export interface Journey {
  readonly deployed: Deployed
  readonly articles: number
  /** Mails caught, by the first letter of their delivery: F confirmation, A alert, D digest, C correction. */
  readonly mails: Readonly<Record<string, number>>
  readonly calls: readonly Call[]
  readonly deadLetters: number
}

/** Plays one story through the bundles of a synthesised stack: sign-up, articles, alerts, digests, one-click unsubscribe. */
export async function deployedJourney(folder: string, home: Home, story: string): Promise<Journey> {
  const deployed = deployedIn(readTemplate(folder))
  const calls: Call[] = []
  const host = await openHost(
    home,
    0,
    bundled(deployed, (call) => calls.push(call)),
  )
  try {
    const stories = arrivals(story)
    const first = stories[0]
    if (first === undefined) throw new Error(`the story ${story} holds no article`)
    host.clock.travel(later(first.at, -hour))
    host.queues.get(deployed.schedule.queue)?.send(deployed.schedule.input, 0)
    await host.drain()
    const watches = packs()
      .all()
      .map(({ watch }) => watch.id)
    await subscribeDemo(host, openTables(host.clock), openTokens(), watches)
    await replay(host, stories, () => {})
    await unsubscribe(
      host.inbox.list().map(({ name }) => host.inbox.raw(name)),
      host.ports.web,
    )
    const mails = host.inbox.list()
    return {
      deployed,
      articles: stories.length,
      mails: countBy(mails.map(({ envelope }) => envelope.tags.delivery?.charAt(0) ?? '?')),
      calls,
      deadLetters: [...host.queues.values()].reduce((sum, queue) => sum + queue.dead.length, 0),
    }
  } finally {
    await host.close()
  }
}

/** The one-click POST that a mail program makes of the newest mail's header. */
async function unsubscribe(mails: readonly (Uint8Array | undefined)[], port: number): Promise<void> {
  const newest = new TextDecoder().decode(mails.at(-1))
  const path = /^List-Unsubscribe:\s*<https?:\/\/[^/]+(\/u\/[^>]+)>/im.exec(newest)?.[1]
  if (path === undefined) throw new Error('the newest mail has no List-Unsubscribe')
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body })
  if (response.status !== 200) throw new Error(`one-click unsubscribing answered ${response.status}`)
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}
