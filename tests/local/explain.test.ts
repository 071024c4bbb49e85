import { expect, test } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { explained, plainStyles } from '../../infra/local/explain.ts'
import { gazetteersOf } from '../memory/gazetteers.ts'

test('an article is explained sentence by sentence: roles in its own words, detector and why', () => {
  const text = 'By Ana Reyes\n\nRebels captured the town of Konna on Friday, residents said. The market was shut.'
  const reading = readClaims(
    { id: 'a', text, published: '2013-01-12' },
    { tagger: winkTagger(), pack: null, gazetteers: gazetteersOf() },
  )
  const page = explained(text, reading, plainStyles)
  expect(page).toContain('[byline: names the writer] By Ana Reyes')
  expect(page).toContain('Rebels «captured» the town of Konna on Friday, residents said.\n  c1 control taken')
  expect(page).toMatch(/speaker residents, unnamed/)
  expect(page).toMatch(/words {3}.*gainer "Rebels"/)
  expect(page).toMatch(/why {5}control/)
  expect(page).toContain('\nThe market was shut.')
})
