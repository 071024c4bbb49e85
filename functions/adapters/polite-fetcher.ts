import { setTimeout as wait } from 'node:timers/promises'
import { mayAsk, type Robots, robotsOf } from '#core/articles/robots.ts'
import { FetchRefused } from '#core/failures.ts'
import { day } from '#core/later.ts'
import type { Fetched, Fetcher } from '#core/ports/news.ts'

/** The name by which a host's robots.txt may speak to us. */
const agent = 'sitrep'
/** Hosts whose rules are remembered. */
const most = 500

interface Host {
  robots?: { readonly until: number; readonly rules: Robots }
  /** Ends when the last request to it has. */
  last: Promise<unknown>
}

/**
 * Asks a host one thing at a time, with a pause between, and only for what its robots.txt allows; the rules count for a day. A host that
 * cannot be asked for its rules now answers with what it said instead: 5xx and 429 are told as they came.
 */
export function politeFetcher(fetcher: Fetcher, pauseMilliseconds = 500, now = () => Date.now()): Fetcher {
  const hosts = new Map<string, Host>()
  return {
    async fetch(url, validators) {
      if (!URL.canParse(url)) return fetcher.fetch(url, validators)
      const { origin, pathname, search } = new URL(url)
      const host = hosts.get(origin) ?? { last: Promise.resolve() }
      hosts.delete(origin)
      hosts.set(origin, host)
      for (const oldest of hosts.keys()) if (hosts.size > most) hosts.delete(oldest)
      const turn = host.last.then(() => ask(host, origin, `${pathname}${search}`))
      host.last = turn.then(pause, pause)
      return turn

      async function ask(of: Host, at: string, path: string): Promise<Fetched> {
        const rules = await rulesOf(of, at)
        if ('status' in rules) return rules
        if (!mayAsk(rules, path)) throw new FetchRefused(`robots.txt of ${at} asks not to read ${path.slice(0, 200)}`)
        return fetcher.fetch(url, validators)
      }
    },
  }

  function pause(): Promise<void> {
    return wait(pauseMilliseconds)
  }

  async function rulesOf(host: Host, origin: string): Promise<Robots | Fetched> {
    if (host.robots && host.robots.until > now()) return host.robots.rules
    const answer = await fetcher.fetch(`${origin}/robots.txt`)
    if (answer.status >= 500 || answer.status === 429) return answer
    const rules = answer.status === 200 ? robotsOf(answer.text, agent) : { rules: [] }
    host.robots = { until: now() + day * 1000, rules }
    return rules
  }
}
