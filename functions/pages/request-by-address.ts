import { day, minute } from '#core/later.ts'
import { nudge } from '#core/subscribers/decide.ts'
import type { Profile } from '#core/subscribers/subscriber.ts'
import { asked, owing } from '#core/subscribers/transitions.ts'
import { words } from '#views/page-wording.ts'
import { type Limits, signUps, spend } from './limits.ts'
import type { PagePorts } from './page-ports.ts'

/** What an address that somebody typed causes: the profile after it, at most once in so many seconds. */
interface Step {
  readonly once: string
  readonly seconds: number
  readonly profile: Profile
}

type Request = { readonly subscriber: string; readonly network: string }

/** Asks the address to confirm; reminds a reader that they are one. Answers the limit that is spent, if others than the address know it. */
export async function requestSubscription(
  { subscriber, network }: Request,
  wanted: Pick<Profile, 'address' | 'preferences'>,
  ports: PagePorts,
): Promise<keyof Limits | undefined> {
  return request('subscribe', { subscriber, network }, ports, (standing, now) => {
    const pending = asked(
      standing,
      { subscriber, ...wanted },
      { what: 'asked', words: words.subscribing.subscribe.consent },
      now,
    )
    if (pending !== undefined) return { once: 'ask', seconds: 10 * minute, profile: pending }
    return standing && { once: 'already', seconds: day, profile: owing(standing, { kind: 'already', at: now }) }
  })
}

/** A fresh link to the settings, for whoever is or was a reader; who has not confirmed yet is asked to once more. */
export async function requestLink(wanted: Request, ports: PagePorts): Promise<keyof Limits | undefined> {
  return request('link', wanted, ports, (standing, now) => {
    if (standing === undefined || standing.state === 'suppressed') return undefined
    const kind = standing.state === 'pending' ? 'confirmation' : 'link'
    const once = kind === 'link' ? 'link' : 'ask'
    return { once, seconds: 10 * minute, profile: owing(standing, { kind, at: now }) }
  })
}

/** A lost race is another request for the same address, or a letter just struck off. */
const tries = 3

/**
 * The same calls in the same order for every address, so that neither the answer nor the time it takes tells whether it is
 * known: what there is nothing to write of is counted.
 */
async function request(
  what: string,
  { subscriber, network }: Request,
  ports: PagePorts,
  stepFor: (standing: Profile | undefined, now: string) => Step | undefined,
): Promise<keyof Limits | undefined> {
  const spent = await spend(what, signUps, { subject: subscriber, network }, ports)
  if (spent === 'inAll' || spent === 'perNetwork') return spent
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [standing, suppression] = await Promise.all([
      ports.subscribers.profile(subscriber),
      ports.subscribers.suppression(subscriber),
    ])
    const mayGo = spent === undefined && suppression?.reason !== 'blocked'
    const step = mayGo ? stepFor(standing, ports.clock.now()) : undefined
    // Tried again after a crash it is the same holder, as nothing was written.
    const holder = String(standing?.revision ?? 0)
    const isFirst = await ports.budgets.once(
      `${step?.once ?? 'nothing'}.${subscriber}`,
      holder,
      step?.seconds ?? minute,
    )
    if ((await written(isFirst ? step?.profile : undefined, ports)) === 'conflict') continue
    await nudge(subscriber, ports)
    return undefined
  }
  throw new Error('the profile is being changed by others; try again')
}

async function written(
  profile: Profile | undefined,
  { subscribers, budgets }: PagePorts,
): Promise<'saved' | 'conflict'> {
  if (profile !== undefined) return subscribers.save({ ...profile, revision: profile.revision + 1 })
  await budgets.count('nothing', minute)
  return 'saved'
}
