import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { someDossier, someEvidence } from './samples.ts'

contract('dossiers', (ports) => {
  test('evidence is replaced by a newer version or reader, never by an older one', async () => {
    const { dossiers } = ports()
    expect(await dossiers.saveEvidence('qusayr', someEvidence({ version: 2, reader: 3 }))).toBe('saved')
    expect(await dossiers.saveEvidence('qusayr', someEvidence({ version: 1, reader: 9 }))).toBe('older')
    expect(await dossiers.saveEvidence('qusayr', someEvidence({ version: 2, reader: 2 }))).toBe('older')
    expect(await dossiers.saveEvidence('qusayr', someEvidence({ version: 2, reader: 3 }))).toBe('saved')
    const tombstone = someEvidence({ version: 3, reader: 1, claims: [], context: {} })
    expect(await dossiers.saveEvidence('qusayr', tombstone)).toBe('saved')
    expect(await dossiers.evidence('qusayr')).toEqual([tombstone])
  })

  test('evidence comes whole and in the order of its articles', async () => {
    const { dossiers } = ports()
    for (const article of ['b', 'a', 'C']) await dossiers.saveEvidence('qusayr', someEvidence({ article }))
    await dossiers.saveEvidence('homs', someEvidence())
    expect(await dossiers.evidence('qusayr')).toEqual(['C', 'a', 'b'].map((article) => someEvidence({ article })))
    expect(await dossiers.evidence('nowhere')).toEqual([])
  })

  test('more evidence than one page holds comes whole', async () => {
    const { dossiers } = ports()
    const article = (n: number) => `a${String(n).padStart(3, '0')}`
    const noise = (n: number) =>
      Array.from({ length: 25_000 }, (_, i) => (n * 7919 + i * 104_729 * (n + i)) % 4_294_967_291)
    const rows = Array.from({ length: 12 }, (_, n) =>
      someEvidence({ article: article(n), context: { c1: { sentence: 's', shingles: noise(n) } } }),
    )
    for (const row of rows) await dossiers.saveEvidence('qusayr', row)
    expect((await dossiers.evidence('qusayr')).map((row) => row.article)).toEqual(rows.map((row) => row.article))
  })

  test('a revision is filed once and stays as it was', async () => {
    const { dossiers } = ports()
    await dossiers.file(someDossier())
    await dossiers.file(someDossier({ weight: 1 }))
    expect(await dossiers.revision('qusayr', 1)).toEqual(someDossier())
    expect(await dossiers.revision('qusayr', 2)).toBeUndefined()
  })

  test('a head is saved over the revision before it; its own earlier write is saved', async () => {
    const { dossiers } = ports()
    expect(await dossiers.save(someDossier())).toBe('saved')
    expect(await dossiers.save(someDossier())).toBe('saved')
    expect(await dossiers.save(someDossier({ weight: 1 }))).toBe('conflict')
    expect(await dossiers.save(someDossier({ revision: 2 }))).toBe('saved')
    expect(await dossiers.head('qusayr')).toEqual(someDossier({ revision: 2 }))
  })

  test('an announcement holds only for the revision that still stands', async () => {
    const { dossiers } = ports()
    await dossiers.save(someDossier())
    expect(await dossiers.announced('qusayr', 1)).toBe('saved')
    expect(await dossiers.announced('qusayr', 1)).toBe('saved')
    await dossiers.save(someDossier({ revision: 2, announced: 1 }))
    expect(await dossiers.announced('qusayr', 1)).toBe('conflict')
    expect(await dossiers.announced('nowhere', 1)).toBe('conflict')
    expect((await dossiers.head('qusayr'))?.announced).toBe(1)
  })

  test('a head folded from one read before the announcement does not take it back', async () => {
    const { dossiers } = ports()
    await dossiers.save(someDossier())
    await dossiers.announced('qusayr', 1)
    expect(await dossiers.save(someDossier({ revision: 2, announced: 0 }))).toBe('conflict')
    expect(await dossiers.save(someDossier({ revision: 2, announced: 1 }))).toBe('saved')
  })

  test('heads of some days come heaviest first, of this watch alone, each once', async () => {
    const { dossiers } = ports()
    await dossiers.save(someDossier({ id: 'a', weight: 10 }))
    await dossiers.save(someDossier({ id: 'b', weight: 90.5 }))
    await dossiers.save(someDossier({ id: 'c', weight: 50, day: '2013-06-04' }))
    await dossiers.save(someDossier({ id: 'd', watch: 'mali' }))
    await dossiers.save(someDossier({ id: 'e', day: '2013-06-01' }))
    await dossiers.save(someDossier({ id: 'c', weight: 20, revision: 2, day: '2013-06-05' }))
    const heads = await dossiers.changedOn('syria', ['2013-06-04', '2013-06-05'])
    expect(heads.map((each) => each.id)).toEqual(['b', 'c', 'a'])
  })

  test('a day with more heads than one batch read comes whole', async () => {
    const { dossiers } = ports()
    for (let n = 0; n < 130; n++) await dossiers.save(someDossier({ id: `d${n}`, weight: n % 7 }))
    expect(await dossiers.changedOn('syria', ['2013-06-05'])).toHaveLength(130)
  })
})
