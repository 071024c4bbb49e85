import { expect, it } from 'vitest'
import { archiveEditionId } from '#core/editions/segment.ts'
import { cohortOf } from '#core/sending/cohort.ts'
import { development } from '../builders/dossier.ts'
import { edition } from '../views/edition-builder.ts'
import { web } from './web.ts'

const address = 'reader@example.org'
/** What the whole form sends where nothing is changed. */
const standing = {
  whole: 'yes',
  send: 'digest',
  watches: 'vale',
  topics: ['control', 'casualty', 'diplomacy'],
  at: '07:00',
  zone: 'Asia/Beirut',
  quietDayNote: 'yes',
  bar: 'reported',
  perDay: '3',
  quietFrom: '',
  quietTo: '',
  language: 'en',
  add: '',
}

async function reader() {
  const site = web()
  await site.join(address)
  const t = site.token('settings', address)
  const save = (fields: object = {}) => site.post('/settings', { t, ...standing, ...fields })
  return { site, t, save, preferences: async () => (await site.profile(address))?.preferences }
}

/** `a day` developments that a paper and an agency report, on each of the last so many days. */
async function archive(site: ReturnType<typeof web>, days: number, aDay: number) {
  for (let n = 1; n <= days; n += 1) {
    const date = new Date(Date.UTC(2013, 5, 5 - n)).toISOString().slice(0, 10)
    const items = Array.from({ length: aDay }, (_, index) => ({
      dossier: 'd',
      change: 'new' as const,
      development: development({
        id: `${date}-${index}`,
        aliases: [],
        changedAt: `${date}T12:00:00.000Z`,
        date: { value: date, granularity: 'day', basis: 'stated' },
      }),
    }))
    const to = `${date}T21:00:00.000Z`
    await site.ports.editions.settle(
      edition({ id: archiveEditionId('vale', date), watch: 'vale', key: date, date, to, items }),
    )
  }
}

it('saves everything on the page and moves the reader to the cohort of the new hour', async () => {
  const { site, t, save } = await reader()
  const answer = await save({
    send: ['digest', 'alerts'],
    topics: 'casualty',
    add: 'arden, BRILL',
    at: '18:00',
    bar: 'confirmed',
    perDay: '5',
    quietFrom: '22:00',
    quietTo: '07:00',
    quietDayNote: '',
    language: 'fr',
  })
  expect(answer.status).toBe(200)
  const profile = await site.profile(address)
  expect(profile?.preferences).toEqual({
    watches: ['vale'],
    topics: ['casualty'],
    places: ['arden', 'brill'],
    digest: { at: '18:00' },
    zone: 'Asia/Beirut',
    alerts: { bar: 'confirmed', perDay: 5, quiet: { from: '22:00', to: '07:00' } },
    quietDayNote: false,
    language: 'fr',
  })
  const cohort = profile && cohortOf(profile.subscriber, profile.preferences)
  expect(await site.ports.rosters.ofCohort(cohort ?? '')).toEqual([site.keyOf(address)])
  expect([...site.ports.store.cohortMembers.values()].filter((members) => members.size > 0)).toHaveLength(1)
  expect(profile?.consent.at(-1)).toMatchObject({ what: 'changed' })
  expect(await (await site.get(`/settings?t=${t}`)).text()).toMatch(/value="arden"[^>]* checked/)
})

it('records no change where nothing was changed', async () => {
  const { site, save } = await reader()
  await save()
  expect((await site.profile(address))?.consent.map(({ what }) => what)).toEqual(['asked', 'confirmed'])
})

it('offers the places that a name could mean, and takes the box that is ticked', async () => {
  const { save, preferences } = await reader()
  for (const [typed, offered] of [
    ['Bril', 'brill'],
    ['Ardne', undefined],
    ['ardan', 'arden'],
    ['val', 'vale'],
  ] as const) {
    const answer = await save({ add: typed })
    const text = await answer.text()
    expect([typed, answer.status, text.includes(`“${typed}”`)]).toEqual([typed, 200, true])
    expect(/name="places" value="(\w+)"/.exec(text)?.[1]).toBe(offered)
  }
  expect(await preferences()).toMatchObject({ places: [] })
  await save({ places: 'arden' })
  expect(await preferences()).toMatchObject({ places: ['arden'] })
})

it('says before alerts are saved what they would have sent, and saves them when they were looked at', async () => {
  const { site, save, preferences } = await reader()
  await archive(site, 20, 2)
  const first = await (await save({ send: ['digest', 'alerts'] })).text()
  expect(first).toContain('This would have sent 40 alerts in the last 20 days.')
  expect(await preferences()).toMatchObject({ alerts: null })
  const looked = /name="looked" value="([^"]+)"/.exec(first)?.[1] ?? ''
  await save({ send: ['digest', 'alerts'], looked })
  expect(await preferences()).toMatchObject({ alerts: { bar: 'reported' } })
  // What was looked at was this rule and no other.
  const other = await (await save({ send: ['digest', 'alerts'], bar: 'confirmed', looked })).text()
  expect(other).toContain('This would have sent no alert')
  expect(await preferences()).toMatchObject({ alerts: { bar: 'reported' } })
})

it('warns of more than twenty alerts a day', async () => {
  const { site, save } = await reader()
  await archive(site, 2, 21)
  const text = await (await save({ send: 'alerts', perDay: '20' })).text()
  expect(text).toContain('This would have sent 40 alerts in the last 2 days.')
  expect(text).toContain('2 alerts more would have waited')
  expect(text).toContain('On 2 days that is more than 20')
})

it('shows on the page of confirmation what the alerts asked for would have been', async () => {
  const site = web()
  await archive(site, 3, 1)
  await site.subscribe({ address, bar: 'any' })
  const page = await (await site.get(`/confirm?t=${site.token('confirm', address)}`)).text()
  expect(page).toContain('This would have sent 3 alerts in the last 3 days.')
})

it('keeps what was typed where something is to be mended', async () => {
  const { save, preferences } = await reader()
  const before = await preferences()
  const answer = await save({ at: '18:00', quietFrom: '22:00', quietTo: '', send: ['digest', 'alerts'] })
  const text = await answer.text()
  expect(answer.status).toBe(400)
  expect(text).toContain('href="#quietFrom"')
  expect(text).toMatch(/id="quietFrom"[^>]*aria-describedby="quietFrom-problem" aria-invalid="true"/)
  expect(text).toContain('<option value="18:00" selected>')
  expect(text).toContain('<option value="22:00" selected>')
  expect(await preferences()).toEqual(before)
})

it('pauses for the weeks asked, four at most, and resumes', async () => {
  const { site, t } = await reader()
  await site.post('/pause', { t, weeks: '40' })
  expect(await site.profile(address)).toMatchObject({ state: 'paused', pausedUntil: '2013-07-03T05:00:00.000Z' })
  await site.post('/resume', { t })
  const profile = await site.profile(address)
  expect(profile).toMatchObject({ state: 'active' })
  expect(profile).not.toHaveProperty('pausedUntil')
})

it('makes the links of earlier mails worthless, and mails a fresh one; unsubscribing goes on', async () => {
  const { site, t } = await reader()
  const unsubscribe = site.token('unsubscribe', address)
  await site.post('/renew', { t })
  expect((await site.get(`/settings?t=${t}`)).status).toBe(400)
  expect((await site.get(`/settings?t=${site.token('settings', address)}`)).status).toBe(200)
  expect((await site.profile(address))?.owed?.at(-1)).toMatchObject({ kind: 'link' })
  await site.post(`/u/${unsubscribe}`)
  expect(await site.profile(address)).toMatchObject({ state: 'unsubscribed' })
})

it('mails what is kept, once a day', async () => {
  const { site, t } = await reader()
  await site.post('/export', { t })
  const first = (await site.profile(address))?.owed
  site.ports.clock.pass(3600)
  await site.post('/export', { t })
  expect((await site.profile(address))?.owed).toEqual(first)
  expect(first?.map(({ kind }) => kind)).toEqual(['welcome', 'export'])
})

it('erases in one step, and leaves the fingerprint that keeps us from writing', async () => {
  const { site, t } = await reader()
  const key = site.keyOf(address)
  await site.ports.budgets.hold(key, '2013-06-05', 'A-1')
  expect((await site.post('/erase', { t })).status).toBe(200)
  const { store, subscribers } = site.ports
  expect(await subscribers.suppression(key)).toEqual({ subscriber: key, reason: 'erased', at: site.ports.clock.now() })
  const { counters: _, chances: _1, suppressions: _2, ...rest } = store
  const left = JSON.stringify(rest, (_key, value) =>
    value instanceof Map ? [...value] : value instanceof Set ? [...value] : value,
  )
  expect(left).not.toContain(key)
  expect(left).not.toContain(address)
  expect((await site.get(`/settings?t=${t}`)).status).toBe(400)
  expect((await site.post('/erase', { t })).status).toBe(200)
})

it('lets a reader change things a hundred times a day, not more', async () => {
  const { site, t } = await reader()
  const statuses: number[] = []
  for (let n = 0; n < 101; n += 1) statuses.push((await site.post('/resume', { t })).status)
  expect([statuses[99], statuses[100]]).toEqual([200, 429])
})
