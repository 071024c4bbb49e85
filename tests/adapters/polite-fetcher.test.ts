import { expect, test } from 'vitest'
import { politeFetcher } from '#adapters/polite-fetcher.ts'
import { FetchRefused } from '#core/failures.ts'
import type { Fetched } from '#core/ports/news.ts'
import { memoryClock } from '../memory/clock.ts'
import { memoryFetcher } from '../memory/fetcher.ts'

const origin = 'https://courier.example'
const answer = (status: number, text = ''): Fetched => ({ status, url: origin, contentType: 'text/plain', text })

function courier(robots: Fetched) {
  const inner = memoryFetcher()
  inner.answers.set(`${origin}/robots.txt`, robots)
  for (const path of ['a', 'b', 'private/c']) inner.answers.set(`${origin}/${path}`, answer(200, path))
  const clock = memoryClock()
  return { inner, clock, polite: politeFetcher(inner, 0, () => Date.parse(clock.now())) }
}

test('a host is asked for its rules once a day, and never for what they forbid', async () => {
  const { inner, clock, polite } = courier(answer(200, 'User-agent: *\nDisallow: /private'))
  expect((await polite.fetch(`${origin}/a`)).text).toBe('a')
  await polite.fetch(`${origin}/b`)
  await expect(polite.fetch(`${origin}/private/c`)).rejects.toThrow(FetchRefused)
  expect(inner.asked).toEqual([`${origin}/robots.txt`, `${origin}/a`, `${origin}/b`])
  clock.pass(25 * 3600)
  await polite.fetch(`${origin}/a`)
  expect(inner.asked.at(-2)).toBe(`${origin}/robots.txt`)
})

test('a host without rules forbids nothing, one that is down is not asked for more', async () => {
  expect((await courier(answer(404)).polite.fetch(`${origin}/private/c`)).text).toBe('private/c')
  const { inner, polite } = courier({ ...answer(503), retryAfterSeconds: 60 })
  expect(await polite.fetch(`${origin}/a`)).toMatchObject({ status: 503, retryAfterSeconds: 60 })
  expect(inner.asked).toHaveLength(1)
})

test('a host is asked one thing at a time, even after a failure', async () => {
  let [open, widest] = [0, 0]
  const slow = {
    async fetch(url: string): Promise<Fetched> {
      open += 1
      widest = Math.max(widest, open)
      await new Promise((done) => setTimeout(done, 2))
      open -= 1
      if (url.endsWith('/a')) throw new FetchRefused('no')
      return answer(200)
    },
  }
  const polite = politeFetcher(slow, 0)
  await Promise.allSettled(['a', 'b', 'c', 'a', 'd'].map((path) => polite.fetch(`${origin}/${path}`)))
  expect(widest).toBe(1)
})
