import { expect, test } from 'vitest'
import { officeOf } from '#core/fold/office.ts'
import { voiceOf } from '#core/fold/voice.ts'
import { article, control, pack } from './claim-builder.ts'

test.each([
  ['Ada Voss', 'Monitor director Ada Voss said the town had fallen.', 'Monitor'],
  ['Ada Voss', "the River Monitor's head, Ada Voss, said so", 'River Monitor'],
  ['Ada Voss', 'Ada Voss, a spokeswoman for the Relief Mission, said roads were shut.', 'Relief Mission'],
  ['Ada Voss', 'said Ada Voss, deputy head of the Free League of Reach.', 'Free League of Reach'],
  ['Ada Voss', 'Ada Voss of Doctors for Peace told reporters', 'Doctors for Peace'],
  ['Ada Voss', 'Ada Voss, whose house was hit, said the River Monitor had called.', undefined],
  ['Ada Voss', 'The Monitor counted 20, but Ada Voss said there were more.', undefined],
  ['Voss', 'Monitor director Voss said so.', undefined],
])('%s in "%s" speaks for %s', (person, sentence, office) => {
  expect(officeOf(person, sentence)).toBe(office)
})

test('a sentence all in quotation marks is not the outlet’s own word', () => {
  const row = (sentence: string) => ({ ...article('a', 1, [control()]), context: { c1: { sentence, shingles: [] } } })
  const said = (sentence: string) => voiceOf(control(), row(sentence), undefined, pack, new Map())
  expect(said('"The army controls the main square."')).toMatchObject({ named: false, own: false })
  expect(said('The army controls "the main square".')).toMatchObject({ named: true, own: true })
})
