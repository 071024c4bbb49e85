import { demoAddress } from '../demo-subscriber.ts'
import type { Host } from '../host.ts'
import { readerOf } from './readers.ts'

/** Strangers sign up: one whose address does not exist, one with a full mailbox, one who complains, one who never asked, one who stays. */
export async function strangersCome(host: Host): Promise<void> {
  for (const address of ['bounce@simulator.amazonses.com', 'full@mailbox.example', 'complaint@simulator.amazonses.com'])
    await readerOf(host, address).signUp()
  const neverAsked = readerOf(host, 'blocker@reader.example')
  await neverAsked.signUp()
  await neverAsked.post(await neverAsked.link('/block?t='))
  const stays = readerOf(host, staying)
  await stays.signUp()
  await stays.post(await stays.link('/confirm?t='))
}

const staying = 'second@reader.example'

/** The demo's reader looks around, changes what they get and leaves with one click; the other one pauses, has their data mailed, is erased, and asks anew. */
export async function readersLeave(host: Host, watch: string): Promise<void> {
  const reader = readerOf(host, demoAddress)
  const archive = await reader.get(`/${watch}/`)
  const day = new RegExp(`/${watch}/\\d{4}-\\d{2}-\\d{2}/`).exec(archive)?.[0]
  for (const path of ['/', day ?? `no day in ${archive}`, await reader.link('/d/')]) await reader.get(path)
  const settings = await reader.link('/settings?t=')
  await reader.get(settings)
  await reader.post(settings, { watches: watch, topics: 'control', at: '19:30', zone: 'Europe/Paris', send: 'digest' })
  await reader.post(await reader.link('/u/'), { 'List-Unsubscribe': 'One-Click' })

  const other = readerOf(host, staying)
  const token = (await other.link('/settings?t=')).slice('/settings'.length)
  await other.post(`/pause${token}`, { weeks: '2' })
  await other.post(`/export${token}`)
  await other.fillIn('/report', { about: `/${watch}/`, text: 'The town lies elsewhere.' })
  await other.fillIn('/link', { address: staying })
  await other.post(`/erase${token}`)
  await other.signUp()
}
