import { expect, test } from 'vitest'
import type { Message } from '#core/messages.ts'
import { alert } from '#functions/alert/alert.ts'
import { deliver } from '#functions/deliver/deliver.ts'
import { development, dossierHead } from '../builders/dossier.ts'
import { interleave, plansOf } from '../builders/interleave.ts'
import { profile } from '../builders/profile.ts'
import { pump, type WholeWorld, wholeWorld } from '../builders/pump.ts'

const now = '2013-06-05T06:00:00.000Z'
const dossier = 'dossier-arden'

function head(revision: number, status: 'confirmed' | 'corrected') {
  const statuses = revision === 1 ? (['confirmed'] as const) : (['confirmed', 'corrected'] as const)
  const revisions = statuses.map((each, i) => ({ n: i + 1, after: 'h', status: each, because: `a/c${i}`, why: 'w' }))
  const developments = [development({ status, revisions })]
  return dossierHead({ revision, announced: revision - 1, developments, changedAt: now })
}

/** An alert is listed for a reader and its message is on its way when its dossier is corrected. */
async function begin(): Promise<{ made: WholeWorld; message: Message<'deliveries'> }> {
  const made = wholeWorld(now)
  await made.rosters.joinWatch('vale', 'ann')
  await made.subscribers.save(profile('ann'))
  await made.dossiers.save(head(1, 'confirmed'))
  await alert({ dossier }, made)
  const [message] = made.queues.take('urgent') as Message<'deliveries'>[]
  if (message === undefined) throw new Error('no delivery was asked for')
  await made.dossiers.file(head(1, 'confirmed'))
  await made.dossiers.save(head(2, 'corrected'))
  return { made, message }
}

const kinds = (made: WholeWorld) =>
  made.mailer
    .accepted()
    .filter(({ tags }) => tags.subscriber === 'ann')
    .map(({ mail }) => mail.subject.split(':')[0])

test.each([
  ['accepted', undefined],
  ['accepted, and the reply lost', 'lost'],
] as const)(
  'a correction and the mail it corrects, %s, in every interleaving of up to three switches',
  async (_, reply) => {
    const works = (message: Message<'deliveries'>) =>
      [(made: WholeWorld) => deliver(message, made), (made: WholeWorld) => alert({ dossier }, made)] as const
    const alone = await begin()
    const calls = await interleave(alone.made, works(alone.message), [])
    const plans = plansOf(calls, 3)
    expect(plans.length).toBeGreaterThan(200)
    for (const plan of plans) {
      const { made, message } = await begin()
      if (reply !== undefined) made.mailer.script.push(reply)
      await interleave(made, works(message), plan)
      await pump(made, 40)
      expect([[], ['alert', 'correction']], `${plan}`).toContainEqual(kinds(made))
      expect(made.store.dossiers.get(dossier)?.announced, `${plan}`).toBe(2)
    }
  },
  240_000,
)

test('a correction and the mail it corrects, of which nobody ever hears again, in every interleaving of two switches', async () => {
  const works = (message: Message<'deliveries'>) =>
    [(made: WholeWorld) => deliver(message, made), (made: WholeWorld) => alert({ dossier }, made)] as const
  const alone = await begin()
  const plans = plansOf(await interleave(alone.made, works(alone.message), []), 2)
  expect(plans.length).toBeGreaterThan(50)
  for (const plan of plans) {
    const { made, message } = await begin()
    made.mailer.script.push('lost')
    await interleave(made, works(message), plan)
    await pump(made, 60, { events: 'lost', others: 'none' })
    expect([[], ['alert', 'correction']], `${plan}`).toContainEqual(kinds(made))
    const states = [...(made.store.deliveries.get('ann')?.values() ?? [])].map(({ kind, state }) => `${kind} ${state}`)
    if (kinds(made).length > 0) expect(states.sort(), `${plan}`).toEqual(['alert UNSETTLED', 'correction ACCEPTED'])
  }
}, 240_000)
