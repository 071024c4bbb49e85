import { program } from 'commander'
import { feeds } from '#adapters/feeds.ts'
import { fetcher } from '#adapters/fetcher.ts'
import { packs } from '#adapters/packs.ts'
import { politeFetcher } from '#adapters/polite-fetcher.ts'
import { pollInterval, spanOf } from '#core/articles/poll-interval.ts'
import type { Source } from '#core/articles/source.ts'
import type { Fetcher } from '#core/ports/news.ts'
import { Problem } from '../problem.ts'
import { reportFailure } from './report-failure.ts'

program.name('npm run sources --').description('The sources of the packs that are polled.')
program
  .command('check')
  .description('Asks each feed once and tells what it shows; the exit code is 1 when one cannot be read.')
  .argument('[watch]', 'only the sources of this watch')
  .action((watch: string | undefined) => check(watch).catch(reportFailure))
await program.parseAsync()

async function check(watch: string | undefined): Promise<void> {
  const known = packs().all()
  const chosen = watch === undefined ? known : known.filter((pack) => pack.watch.id === watch)
  if (chosen.length === 0)
    throw new Problem(`There is no watch "${watch}". Known: ${known.map((pack) => pack.watch.id).join(', ')}.`)
  const polite = politeFetcher(fetcher())
  const polled = chosen.flatMap(({ sources }) => sources).filter(({ feed }) => feed !== undefined)
  const answers = await Promise.all(polled.map((source) => tellOf(source, polite)))
  for (const { ok, line } of answers) console.log(`${ok ? 'ok   ' : 'FAILS'} ${line}`)
  const failing = answers.filter(({ ok }) => !ok).length
  console.log(`${polled.length} feeds, ${failing} cannot be read.`)
  if (failing > 0) process.exitCode = 1
}

/** What a feed shows now, in a line. */
async function tellOf(source: Source, from: Fetcher): Promise<{ readonly ok: boolean; readonly line: string }> {
  const { id, feed = '' } = source
  try {
    const answer = await from.fetch(feed)
    if (answer.status !== 200) return { ok: false, line: `${id}: http ${answer.status} at ${answer.url}` }
    const { items, ttlSeconds: ttl } = feeds().parse(answer.text)
    const dates = items.map(({ published }) => published)
    const dated = dates.filter((date) => date !== null).sort()
    const every = Math.floor(pollInterval(id, { ttl, maxAge: answer.maxAgeSeconds, span: spanOf(dates) }) / 60)
    const told = [
      `${items.length} items, ${dated.length} dated`,
      `newest ${dated.at(-1) ?? 'unknown'}`,
      `asked every ${every} minutes`,
      answer.etag || answer.lastModified ? 'unchanged answers are short' : 'sends no validators',
    ]
    return { ok: items.length > 0, line: `${id}: ${told.join(', ')}` }
  } catch (error) {
    return { ok: false, line: `${id}: ${error instanceof Error ? error.message : String(error)}` }
  }
}
