import { expect, test } from 'vitest'
import type { Evidence } from '#core/articles/evidence.ts'
import type { DossierHead } from '#core/dossier.ts'
import { announcementsOf } from '#core/editions/announcement.ts'
import { fitted } from '#core/fold/fitted.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { jsonSize } from '#core/fold/json-size.ts'
import { revise } from '#core/fold/revise.ts'
import { armySays, article, casualty, control, exactly, leagueSays, monitorSays, on, pack } from './claim-builder.ts'

const start = Date.UTC(2011, 0, 1)

/** One day of a long war over one town: a claim, a denial, a toll, in articles with long ids and long sentences. */
function dayOf(number: number): readonly Evidence[] {
  const day = new Date(start + number * 86_400_000).toISOString()
  const date = on(day.slice(0, 10))
  const text = `On day ${number} of the fighting for the town the royal army moved up to the houses by the river, “ночью”`
  const told = (id: string, claims: Parameters<typeof article>[2]): Evidence => ({
    ...article(`an-article-with-a-long-id-${number}-${id}`, 1, claims),
    published: day,
    arrived: day,
  })
  return [
    told('a', [control({ type: 'entered', speaker: armySays, date, text })]),
    told('b', [control({ type: 'taken', gainer: gainers[number % 3], speaker: armySays, date, text })]),
    told('c', [control({ type: 'taken', modality: 'denied', speaker: leagueSays, date, text })]),
    told('d', [casualty(exactly(5 + (number % 40)), { speaker: monitorSays, date, scope: { kind: 'day' }, text })]),
  ]
}

const gainers = ['crown', 'league', 'march'].map((side) => ({ name: `${side} troops`, side }))
const days = (count: number) => Array.from({ length: count }, (_, number) => dayOf(number)).flat()

function headAfter(...counts: readonly number[]): DossierHead | undefined {
  let head: DossierHead | undefined
  for (const count of counts) {
    const now = new Date(start + count * 86_400_000).toISOString()
    head =
      revise(head, fitted(foldDossier('d', days(count), pack)), { id: 'd', watch: 'reach', zone: 'UTC', now }) ?? head
  }
  return head
}

/** A head is made after as many days. */
const long = [20, 250]
const timeout = 120_000

test(
  'a thousand articles of a long war fit one stored item, whatever letters they are in, with all that was told accounted for',
  () => {
    const head = headAfter(...long)
    expect(jsonSize(head)).toBeLessThan(200_000)
    const folded = foldDossier('d', days(250), pack).developments
    const left = fitted(foldDossier('d', days(250), pack)).settled ?? []
    expect(left.length).toBeGreaterThan(50)
    expect(head?.developments.filter(({ status }) => status !== 'withdrawn')).toHaveLength(folded.length - left.length)
  },
  timeout,
)

test(
  'what has left for want of room is neither withdrawn nor taken back, and can be found where it stands whole',
  () => {
    const [before, after] = [headAfter(20), headAfter(...long)]
    if (before === undefined || after === undefined) throw new Error('there is a head')
    const gone = before.developments.filter(({ id }) => !after.developments.some((each) => each.id === id))
    expect(gone.length).toBeGreaterThan(10)
    for (const { id, status } of gone) expect(after.settled?.[id]).toMatchObject({ revision: 1, status })
    const { corrections } = announcementsOf(after, before, 'UTC', after.changedAt)
    expect(corrections.filter(({ development }) => development.status === 'withdrawn')).toEqual([])
  },
  timeout,
)

test(
  'what is told again goes on from its last revision',
  () => {
    const before = headAfter(...long)
    const [[id, left] = ['', undefined]] = Object.entries(before?.settled ?? {})
    const state = foldDossier('d', days(250), pack)
    const again = { ...state, developments: state.developments.filter((each) => each.id === id), settled: [] }
    const cause = { id: 'd', watch: 'reach', zone: 'UTC', now: '2013-01-01T00:00:00.000Z' }
    const head = revise(before, again, cause)
    expect(head?.developments.find((each) => each.id === id)?.revisions).toMatchObject([{ n: (left?.n ?? 0) + 1 }])
    expect(head?.settled?.[id]).toBeUndefined()
  },
  timeout,
)
