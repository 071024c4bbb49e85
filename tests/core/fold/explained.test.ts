import { expect, test } from 'vitest'
import type { Positions } from '#core/dossier.ts'
import { explain } from '#core/fold/explain.ts'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { revise } from '#core/fold/revise.ts'
import { armySays, article, control, league, leagueSays, monitorSays, pack } from './claim-builder.ts'

const cause = { id: 'd', watch: 'reach', zone: 'UTC', now: '2013-06-06T00:00:00.000Z' }

test('a page tells who is behind a development, each claim, and what it changed', () => {
  const claim = control({ speaker: armySays })
  const first = article('a', 5, [claim])
  const denial = article('b', 5, [{ ...claim, speaker: leagueSays, modality: 'denied' }])
  const head = revise(undefined, foldDossier('d', [first], pack), cause)
  const [development] = revise(head, foldDossier('d', [first, denial], pack), cause)?.developments ?? []
  const page = development === undefined ? '' : explain(development)
  expect(page).toContain('Disputed: League denies it.')
  expect(page).toContain('2. disputed: Army claims Aldmoor; the League denies it')
  expect(page).toContain('League (denies) [b/c1] → revision 2: disputed')
})

function reasonsFor(...told: readonly [string, typeof leagueSays][]): readonly Positions[] {
  const rows = told.map(([sentence, speaker], index) => ({
    ...article(`a${index}`, 5, [
      control({
        type: 'withdrawn',
        loser: league,
        speaker,
        text: sentence.slice(0, 20),
        ...{ gainer: undefined as never },
      }),
    ]),
    context: { c1: { sentence, shingles: [] } },
  }))
  return foldDossier('d', rows, pack).positions
}

test('two explanations of one withdrawal stand side by side, each with who gives it', () => {
  const short = 'League fighters left because they were short of ammunition, it said.'
  const deal = 'League fighters left in exchange for safe passage of the wounded.'
  expect(reasonsFor([short, leagueSays], [deal, monitorSays])).toMatchObject([
    {
      matter: 'Why league fighters left Aldmoor',
      positions: [{ actor: 'League' }, { actor: 'Monitor', position: expect.stringContaining('in exchange for') }],
    },
  ])
  expect(reasonsFor([short, leagueSays], [short, monitorSays])).toEqual([])
})
