import PostalMime from 'postal-mime'
import { formStamp } from '../demo-subscriber.ts'
import type { Host } from '../host.ts'

/** Somebody who reads Sitrep, at a browser and a mail program. */
export interface Reader {
  /** Signs up with the form; the mail is on its way. */
  signUp(): Promise<void>
  /** Fills in a form that needs no link. */
  fillIn(path: string, fields: Readonly<Record<string, string>>): Promise<void>
  /** The path a link of the newest mail leads to, by how it begins: `/settings?t=`. */
  link(beginning: string): Promise<string>
  get(path: string): Promise<string>
  /** Sends the form of a link's page: the token is part of it. */
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<void>
}

export function readerOf(host: Host, address: string): Reader {
  const web = `http://127.0.0.1:${host.ports.web}`
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`${web}${path}`, init)
    const body = await response.text()
    await host.drain()
    if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${path} answered ${response.status}: ${body}`)
    return body
  }
  const send = async (path: string, fields: Readonly<Record<string, string>>) => {
    await ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  }
  return {
    get: ask,
    signUp: async () => send('/subscribe', { f: await formStamp(host), address, bar: 'any' }),
    fillIn: async (path, fields) => send(path, { f: await formStamp(host, path), ...fields }),
    async link(beginning) {
      const mails = host.inbox.list().filter(({ envelope }) => envelope.to.includes(address))
      for (const { name } of [...mails].reverse()) {
        const { text, headers } = await PostalMime.parse(host.inbox.raw(name) ?? '')
        const all = `${text} ${headers.map(({ value }) => value).join(' ')}`
        const at = all.indexOf(beginning)
        if (at >= 0) return /^[^\s<>]+/.exec(all.slice(at))?.[0] ?? ''
      }
      throw new Error(`no mail to ${address} has a link to ${beginning}`)
    },
    async post(path, fields = {}) {
      const { pathname, searchParams } = new URL(path, web)
      await send(pathname, { ...Object.fromEntries(searchParams), ...fields })
    },
  }
}
