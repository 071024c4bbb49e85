import { AddressRefused } from '#core/failures.ts'
import { idOf } from '#core/id.ts'
import { later } from '#core/later.ts'
import type { Preferences, Profile } from '#core/subscribers/subscriber.ts'
import { join } from './hints.ts'
import type { PagePorts } from './page-ports.ts'

const day = 86_400
/** A second request within so many seconds adds no second mail. */
const apart = 600
const perAddress = 3
const perNetwork = 50
const perDeployment = 5000

/** Answers the sentence to show for an address that cannot be one; else nothing, whatever was done. */
export async function subscribe(
  input: string,
  preferences: Preferences,
  network: string,
  ports: PagePorts,
): Promise<string | undefined> {
  const address = canonical(input, ports)
  if (address === undefined) return 'That is not one e-mail address; it should look like name@example.org.'
  const subscriber = ports.tokens.subscriberOf(address)
  const [forAddress, forNetwork, forAll] = [
    await ports.budgets.count(`subscribe.${subscriber}`, day),
    await ports.budgets.count(`subscribe.from.${idOf('network', network)}`, day),
    await ports.budgets.count('subscribe', day),
  ]
  const isWithinLimits = forAddress <= perAddress && forNetwork <= perNetwork && forAll <= perDeployment
  const [profile, suppression] = [
    await ports.subscribers.profile(subscriber),
    await ports.subscribers.suppression(subscriber),
  ]
  if (!isWithinLimits || suppression?.reason === 'blocked') return undefined
  if (profile?.state === 'active' || profile?.state === 'paused') return undefined
  if (profile?.state === 'pending' && isRecent(profile, ports)) return undefined
  await ask(profile, { subscriber, address, preferences }, ports)
  return undefined
}

/** Hints, then the profile that owes its confirmation mail, then a nudge that may be lost. */
async function ask(
  profile: Profile | undefined,
  wanted: Pick<Profile, 'subscriber' | 'address' | 'preferences'>,
  ports: PagePorts,
): Promise<void> {
  const now = ports.clock.now()
  await join(wanted, ports)
  await ports.subscribers.save({
    ...wanted,
    revision: (profile?.revision ?? 0) + 1,
    state: 'pending',
    epoch: profile?.epoch ?? 1,
    consent: [...(profile?.consent ?? []), { at: now, what: 'asked' }],
    created: profile?.created ?? now,
    owed: { kind: 'confirmation', at: now },
    asked: (profile?.asked ?? 0) + 1,
  })
  await ports.queues.send('deliveries', [{ subscriber: wanted.subscriber, confirmation: true }])
}

function isRecent({ consent }: Profile, { clock }: PagePorts): boolean {
  const asked = consent.findLast(({ what }) => what === 'asked')
  return asked !== undefined && later(asked.at, apart) > clock.now()
}

function canonical(input: string, ports: PagePorts): string | undefined {
  try {
    return ports.canonical(input)
  } catch (error) {
    if (error instanceof AddressRefused) return undefined
    throw error
  }
}
