import { expect, it } from 'vitest'
import { subjectOf } from '#views/email/subject.ts'
import { development, edition, pack } from './edition-builder.ts'

const about = (headline: string, kind: 'digest' | 'alert' | 'correction') =>
  edition({ kind, items: [{ dossier: 'd', change: 'new', development: development({ headline }) }] })
const long = 'rebels of the northern front take the airport, the barracks and the road to the coast'

it.each([
  ['digest', 'Army takes Qusayr', 'Syria, 5 June: Army takes Qusayr'],
  ['alert', 'Army takes Qusayr', 'Army takes Qusayr'],
  ['correction', 'Observatory counts 28 dead', 'Correction: Observatory counts 28 dead'],
  ['alert', `Army takes the centre of Qusayr; ${long}`, 'Army takes the centre of Qusayr'],
] as const)('leads with the fact: %s of "%s"', (kind, headline, subject) => {
  expect(subjectOf(about(headline, kind), pack)).toBe(subject)
})

it('keeps who says so when it is cut, else says how sure it is', () => {
  const long = 'the army and its allies take the airport, the barracks and the road to the coast'
  const cut = (headline: string) =>
    subjectOf(
      edition({
        kind: 'alert',
        items: [{ dossier: 'd', change: 'new', development: development({ headline, status: 'disputed' }) }],
      }),
      pack,
    )
  expect(cut(`Army says ${long}`)).toMatch(/^Army says .*…$/)
  expect(cut(`In the north ${long}; rebels deny`)).toMatch(/^Disputed: In the north .*…$/)
  expect(cut(`Army takes the centre of the town; ${long}, rebels deny`)).toBe(
    'Disputed: Army takes the centre of the town',
  )
  expect(cut(`In the north ${long}; rebels deny`).length).toBeLessThanOrEqual(70)
})

it('says that nothing changed', () => {
  expect(subjectOf(edition({ items: [] }), pack)).toBe('Syria, 5 June: no change reported')
})
