import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { daySheetDeliveryId } from '#core/day-sheet.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import { writeDaySheet } from '#functions/digest/write-day-sheet.ts'
import { crash, crashPoints } from '../builders/crash-points.ts'
import { profile } from '../builders/profile.ts'
import { acceptedByDelivery, pump, type WholeWorld, wholeWorld } from '../builders/pump.ts'
import { operatorMails } from '../views/operator-mails.ts'

const date = '2013-06-05'
const due = '2013-06-06T06:00:00.000Z'
const told = daySheetDeliveryId(date)

/** A day with one article and a run of which one digest went out, one was missed and one is still open. */
async function afterTheDay(): Promise<WholeWorld> {
  const made = wholeWorld('2013-06-05T00:00:00.000Z')
  await pump(made, 1, { events: 'prompt', others: 'none' })
  await made.subscribers.save(profile('ann'))
  await made.sources.note({ source: 'courier', article: 'a', seen: '2013-06-05T03:00:00.000Z', fate: 'read' })
  await made.runs.save({
    id: 'digest#UTC#07:00#0#2013-06-05#vale',
    kind: 'digest',
    watch: 'vale',
    begun: '2013-06-05T07:00:00.000Z',
    cutOff: '2013-06-05T19:00:00.000Z',
    revision: 1,
    listed: ['ann', 'ben', 'cid'].map((subscriber) => ({
      subscriber,
      delivery: `D20130605-${subscriber}`,
      edition: 'e',
    })),
    outcomes: { DELIVERED: 1, MISSED: 1 },
  })
  made.clock.set(due)
  return made
}
const operators = (made: WholeWorld) =>
  made.mailer.sendings.filter(({ mail }) => mail.to === 'night@sitrep.example').map(({ mail }) => mail)

test('a day is mailed to the operator once, the next morning, and no reader stands in it', async () => {
  const made = await afterTheDay()
  await pump(made, 90)
  const [mail, ...more] = operators(made)
  expect(more).toEqual([])
  expect(mail?.subject).toBe('sitrep-test, Wednesday 5 June 2013: 1 mail missed')
  expect(mail?.text).toMatch(/Articles read +1 +0\n/)
  expect(mail?.text).toMatch(/Digests sent +1 +0\n/)
  expect(mail?.text).toMatch(/Not settled yet +1 +0\n/)
  expect(JSON.stringify(mail)).not.toMatch(/ann|ben|cid/)
  expect(made.store.daySheets.get(date)?.due).toBeUndefined()
})

test('a day on which nothing happened is mailed too', async () => {
  const made = wholeWorld('2013-06-05T00:00:00.000Z')
  await pump(made, 1)
  made.clock.set(due)
  await pump(made, 5)
  expect(operators(made).map(({ subject }) => subject)).toEqual([
    'sitrep-test, Wednesday 5 June 2013: nothing was read, no reader got a mail',
  ])
})

test('nothing is written before the day is over', async () => {
  const made = wholeWorld('2013-06-05T00:00:00.000Z')
  await pump(made, 1)
  made.clock.set('2013-06-06T05:59:00.000Z')
  await pump(made, 1)
  expect(made.store.daySheets.get(date)?.letter).toBeUndefined()
})

test('after any crash it is mailed once', async () => {
  const work = async (made: WholeWorld) => {
    await writeDaySheet(date, made)
    await deliver({ daySheet: date }, made)
  }
  const points = await crashPoints(afterTheDay, work)
  expect(points.length).toBeGreaterThan(30)
  for (const point of points) {
    const made = await afterTheDay()
    expect(await crash(made, point, work)).toBe(true)
    await pump(made, 32)
    expect(acceptedByDelivery(made), JSON.stringify(point)).toEqual({ [told]: 1 })
    expect(made.store.daySheets.get(date)?.due).toBeUndefined()
  }
})

test('a sheet that could not be mailed for a day is given up, and says so', async () => {
  const made = await afterTheDay()
  await made.breaker.save({ revision: 1, unknowns: 0, pausedUntil: '9999-12-31T23:59:59.999Z', reason: 'operator' })
  await pump(made, 5)
  expect(operators(made)).toEqual([])
  made.clock.set('2013-06-07T06:30:00.000Z')
  await pump(made, 30)
  expect(made.store.deliveries.get('operator')?.get(told)).toMatchObject({ state: 'MISSED', reason: 'cut-off' })
  expect(made.store.daySheets.get(date)?.due).toBeUndefined()
})

test('an operator whose address SES refuses holds up no reader', async () => {
  const made = await afterTheDay()
  made.mailer.script.push({ kind: 'throttled', code: 'MessageRejected' })
  const { breaker } = made
  const learnt = vi.spyOn(breaker, 'save')
  await pump(made, 30)
  expect(operators(made)).toHaveLength(2)
  expect(learnt).not.toHaveBeenCalled()
  expect(acceptedByDelivery(made)).toEqual({ [told]: 1 })
})

test('every trouble it tells of has a heading in the runbook', () => {
  const runbook = readFileSync('RUNBOOK.md', 'utf8')
  const headings = [...operatorMails['operator-trouble'].text.matchAll(/“([^”]+)” in RUNBOOK\.md/g)]
  expect(headings).toHaveLength(6)
  for (const [, heading] of headings) expect(runbook).toContain(`\n## ${heading}\n`)
})
