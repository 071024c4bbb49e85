import { expect, test } from 'vitest'
import { contract } from './contract.ts'
import { someArticle, someHead } from './samples.ts'

contract('articles', (ports) => {
  test('an article is new once', async () => {
    const { articles } = ports()
    expect(await articles.see(someHead())).toBe('new')
    expect(await articles.see(someHead({ seen: '2013-06-05T07:00:00.000Z' }))).toBe('known')
    expect(await articles.head('a1')).toEqual(someHead())
  })

  test('seeing it again with the very same words is the lost reply of the first time', async () => {
    const { articles } = ports()
    await articles.see(someHead())
    expect(await articles.see(someHead())).toBe('new')
  })

  test('a head is saved only over the revision before it', async () => {
    const { articles } = ports()
    await articles.see(someHead())
    const { owed: _, ...read } = someHead({ revision: 2, state: 'read', version: 1, dossiers: ['qusayr'] })
    expect(await articles.save(read)).toBe('saved')
    expect(await articles.save({ ...read, state: 'rejected' })).toBe('conflict')
    expect(await articles.save({ ...read, revision: 4 })).toBe('conflict')
    expect(await articles.head('a1')).toEqual(read)
  })

  test('a save whose reply was lost is saved, not in conflict', async () => {
    const { articles } = ports()
    await articles.see(someHead())
    const next = someHead({ revision: 2, state: 'stored', version: 1 })
    expect(await articles.save(next)).toBe('saved')
    expect(await articles.save(next)).toBe('saved')
  })

  test('of two racing saves one wins', async () => {
    const { articles } = ports()
    await articles.see(someHead())
    const racing = ['x', 'y', 'z'].map((reason) => articles.save(someHead({ revision: 2, reason })))
    expect((await Promise.all(racing)).filter((each) => each === 'saved')).toHaveLength(1)
  })

  test('a body is kept as it was first stored, with every character', async () => {
    const { articles } = ports()
    const article = someArticle({ text: 'Qusayr — القصير 😀\r\n\ttab' })
    expect(await articles.saveBody(article)).toBe('saved')
    expect(await articles.saveBody(article)).toBe('saved')
    expect(await articles.saveBody({ ...article, text: 'other' })).toBe('conflict')
    expect(await articles.body('a1', 1)).toEqual(article)
    expect(await articles.body('a1', 2)).toBeUndefined()
  })

  test('what was set aside is listed, the last first, until it is asked for again', async () => {
    const { articles } = ports()
    const { owed: _, ...aside } = someHead({ state: 'rejected', reason: 'http 404' })
    await articles.see(aside)
    await articles.see({ ...aside, id: 'a2', seen: '2013-06-05T07:00:00.000Z' })
    await articles.see(someHead({ id: 'a3' }))
    expect((await articles.rejected(9)).map(({ id }) => id)).toEqual(['a2', 'a1'])
    expect(await articles.rejected(1)).toHaveLength(1)
    await articles.save({ ...aside, id: 'a2', revision: 2, owed: { kind: 'extraction', at: aside.seen } })
    expect((await articles.rejected(9)).map(({ id }) => id)).toEqual(['a1'])
  })

  test('what it came as is kept for a month, the last time alone', async () => {
    const { articles, clock } = ports()
    const raw = { id: 'a1', at: clock.now(), contentType: 'text/html', text: '<p>Qusayr — القصير' }
    await articles.keepRaw({ ...raw, text: 'before' })
    await articles.keepRaw(raw)
    expect(await articles.raw('a1')).toEqual(raw)
    expect(await articles.raw('a2')).toBeUndefined()
    clock.pass(31 * 24 * 3600)
    expect(await articles.raw('a1')).toBeUndefined()
  })

  test('a body is gone 400 days after it arrived, whether or not the table has removed it', async () => {
    const { articles, clock } = ports()
    await articles.saveBody(someArticle())
    clock.set('2014-07-10T05:59:59.000Z')
    expect(await articles.body('a1', 1)).toBeDefined()
    clock.set('2014-07-10T06:00:00.000Z')
    expect(await articles.body('a1', 1)).toBeUndefined()
  })
})
