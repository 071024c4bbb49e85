import { expect, test } from 'vitest'
import { foldDossier } from '#core/fold/fold-dossier.ts'
import { officeOf } from '#core/fold/office.ts'
import { voiceOf } from '#core/fold/voice.ts'
import { article, control, league, pack } from './claim-builder.ts'

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

test.each([
  ['Tay River Watch', 'Tay River Watch', true],
  ['Tay River Watch', 'the Northland-based Tay River Watch', true],
  ['Tay River Watch', 'Northland-based independent Tay River Watch', true],
  ['Tay River Watch', 'monitoring group Tay River Watch', true],
  ['Bren Holt', 'activist Bren Holt', true],
  ['Tay River Watch', 'sources close to Tay River Watch', false],
  ['Tay River Watch', 'Northland River Watch', false],
])('%s and %s have one voice: %s', (a, b, isOne) => {
  const voice = (name: string) =>
    voiceOf(control({ speaker: { name, named: true } }), article('a', 1, []), undefined, null, new Map())
  expect(voice(a).key === voice(b).key).toBe(isOne)
})

test('one body’s reason is told once, whatever it is called beside its name', () => {
  const left = (name: string, text: string) =>
    control({ type: 'withdrawn', loser: league, text, speaker: { name, named: true } })
  const row = (id: string, name: string, text: string) => {
    const told = article(id, 2, [left(name, text)])
    return { ...told, context: { c1: { sentence: text, shingles: [] } } }
  }
  const [matter] = foldDossier(
    'd',
    [
      row('a', 'Monitor', 'They withdrew because of a lack of ammunition.'),
      row('b', 'Northland-based Monitor', 'They withdrew because ammunition had run out.'),
      row('c', 'Relief Mission', 'They withdrew in exchange for the release of prisoners.'),
    ],
    pack,
  ).positions
  expect(matter?.positions.map(({ actor, claims }) => [actor, claims])).toEqual([
    ['Monitor', ['a/c1', 'b/c1']],
    ['Relief Mission', ['c/c1']],
  ])
})
