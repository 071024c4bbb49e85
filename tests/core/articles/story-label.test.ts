import { expect, test } from 'vitest'
import { storyLabel } from '#core/articles/story-label.ts'

test.each([
  ['CORRECTION: Arden was not taken', 'correction'],
  ['CORRECTED-Rebels enter Arden', 'correction'],
  ['Clarification: Arden story', 'correction'],
  ['RECASTS Rebels enter Arden', 'correction'],
  ['UPDATE 2-Rebels enter Arden, army denies it', 'update'],
  ['2nd LEAD: Rebels enter Arden', 'update'],
  ['RPT-Rebels enter Arden', 'repeat'],
  ['WITHDRAWN: Rebels enter Arden', 'withdrawn'],
  ['ATTENTION EDITORS: STORY KILL Rebels enter Arden', 'withdrawn'],
  ['EMBARGOED until 0600 GMT: aid figures', 'embargoed'],
])('%s is a %s', (headline, label) => {
  expect(storyLabel(headline)).toBe(label)
})

test.each([
  'Update on the talks in Geneva',
  'Kill squad held in Arden',
  'Withdrawn troops return to Arden',
  'Correction officers strike',
  'Embargo on arms lifted',
  'Lead negotiator resigns',
])('%s is plain news', (headline) => {
  expect(storyLabel(headline)).toBeUndefined()
})

test('a publication status says it without words', () => {
  expect(storyLabel('Arden falls', 'canceled')).toBe('withdrawn')
  expect(storyLabel('Arden falls', 'stat:withheld')).toBe('embargoed')
  expect(storyLabel('Arden falls', 'usable')).toBeUndefined()
})
