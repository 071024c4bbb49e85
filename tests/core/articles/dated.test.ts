import { expect, test } from 'vitest'
import { dateClaimsIn } from '#core/articles/date-in-text.ts'
import { datedBy, dateInAddress } from '#core/articles/dated.ts'

/** A Friday. */
const arrived = '2024-03-15T10:00:00.000Z'

test('the first date that can be read counts, and says what it rests on', () => {
  const dated = datedBy(
    [
      ['json-ld', 'soon'],
      ['meta', undefined],
      ['feed', '2024-03-14T08:00:00Z'],
    ],
    arrived,
  )
  expect(dated).toEqual({ published: '2024-03-14T08:00:00.000Z', publishedBasis: 'feed' })
  expect(datedBy([['page', null]], arrived)).toEqual({ published: null })
})

test.each([
  ['2024-03-15T10:30:00Z', arrived],
  ['2030-01-01', '2024-03-15'],
  ['2024-03-16', '2024-03-16'],
  ['2024-03-17', '2024-03-15'],
])('%s cannot be later than its arrival', (given, published) => {
  expect(datedBy([['meta', given]], arrived).published).toBe(published)
})

test.each([
  ['https://n.example/world/2024/03/05/town-falls', '2024-03-05'],
  ['https://n.example/2024-3-5-town', '2024-03-05'],
  ['https://n.example/2024/13/05/x', undefined],
  ['https://n.example/12024/03/05123', undefined],
])('%s names the day %s', (url, day) => {
  expect(dateInAddress(url)).toBe(day)
})

test.each([
  ['GOMA, March 12 (Reuters) - Rebels entered the town.', true, '2024-03-12', 'dateline'],
  ['GOMA, Dec 30 (Reuters) - Rebels entered the town.', true, '2023-12-30', 'dateline'],
  ['Town falls\n\n12 March 2019\n\nRebels entered it.', false, '2019-03-12', 'dateline'],
  ['Rebels entered the town on Wednesday, residents said.', true, '2024-03-13', 'weekday'],
  ['Rebels entered the town on Friday, residents said.', true, '2024-03-15', 'weekday'],
])('%s was published on a known day', (text, fresh, published, publishedBasis) => {
  expect(datedBy(dateClaimsIn(text, arrived, fresh), arrived)).toEqual({ published, publishedBasis })
})

test.each([
  ['Rebels entered the town on Wednesday, residents said.', false],
  ['Talks resume next Wednesday, the envoy said.', true],
  ['On March 12 last year the town fell, and it has been held by rebels from the hills ever since that day.', true],
  ['They may march 12 kilometres.', true],
])('%s tells no day', (text, fresh) => {
  expect(datedBy(dateClaimsIn(text, arrived, fresh), arrived)).toEqual({ published: null })
})
