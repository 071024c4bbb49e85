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

it('keeps who says so when it is cut, else says how sure it is, after the fact', () => {
  const long = 'the army and its allies take the airport, the barracks and the road to the coast'
  const cut = (headline: string, kind: 'digest' | 'alert' = 'alert') =>
    subjectOf(
      edition({
        kind,
        items: [{ dossier: 'd', change: 'new', development: development({ headline, status: 'disputed' }) }],
      }),
      pack,
    )
  expect(cut(`In the north ${long}; rebels deny`)).toMatch(/^In the north the army .*… \(disputed\)$/)
  expect(cut(`Army takes the centre of the town; ${long}, rebels deny`)).toMatch(
    /^Army takes the centre of the town.* \(disputed\)$/,
  )
  expect(cut('Army says it took Qusayr; rebels of the northern front deny that they left the town')).toBe(
    'Army says it took Qusayr',
  )
  const nurse = 'Dozens wounded in Goma, says a nurse of the hospital'
  expect(cut(nurse, 'digest')).toBe('Syria, 5 June: Dozens wounded in Goma, says a nurse of the hospital')
  expect(cut(`${nurse} near the market`, 'digest')).toBe('Syria, 5 June: Dozens wounded in Goma, one source says')
  const counted =
    '28 Hezbollah fighters killed in Qusayr, the Observatory of Casualties in all Wars says; a source says 20'
  expect(cut(counted, 'digest')).toBe('Syria, 5 June: 28 Hezbollah fighters killed in Qusayr, one source says')
  expect(cut(`In the north ${long}; rebels deny`).length).toBeLessThanOrEqual(70)
})

it('names a second matter where there is room', () => {
  const items = [
    development({ headline: 'Army takes Qusayr', weight: 90 }),
    development({ kind: 'diplomacy', headline: 'Geneva talks slip to July', weight: 60 }),
  ]
  const told = edition({ items: items.map((each) => ({ dossier: 'd', change: 'new', development: each })) })
  expect(subjectOf(told, pack)).toBe('Syria, 5 June: Army takes Qusayr; Geneva talks slip to July')
})

it('does not assert again what it takes back', () => {
  const told = development({ status: 'withdrawn', headline: 'Army takes Qusayr' })
  const correction = edition({ kind: 'correction', items: [{ dossier: 'd', change: 'downgraded', development: told }] })
  expect(subjectOf(correction, pack)).toBe('Correction: no longer reported: Army takes Qusayr')
})

it('says that nothing changed', () => {
  expect(subjectOf(edition({ items: [] }), pack)).toBe('Syria, 5 June: no change reported')
})
