import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import PostalMime, { type Email } from 'postal-mime'
import type { Caught, Envelope, Inbox } from './inbox.ts'

const styles = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid #8884; overflow-wrap: anywhere }
thead th, td:first-child { white-space: nowrap }
iframe { width: 100%; height: 75vh; border: 1px solid #8884; background: #fff }
pre { white-space: pre-wrap; overflow-wrap: anywhere }`

type Markup = ReturnType<typeof html>

/** Sends the event that SES would send of a mail some time after. */
export type Tell = (what: 'Complaint' | 'Bounce', envelope: Envelope) => void

/** Pages of the mail catcher. A mail's HTML is shown in a frame that may run nothing and load nothing from elsewhere. */
export function inboxPages(inbox: Inbox, tell: Tell = () => {}): Hono {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    c.header('x-content-type-options', 'nosniff')
    c.header('referrer-policy', 'no-referrer')
    if (!c.res.headers.has('content-security-policy')) c.header('content-security-policy', shellPolicy)
  })
  app.get('/', async (c) => {
    const mails = await Promise.all([...inbox.list()].reverse().map((caught) => opened(inbox, caught)))
    return c.html(page('Inbox', html`<h1>Inbox</h1>${mails.length === 0 ? html`<p>No mail yet.</p>` : listOf(mails)}`))
  })
  app.get('/:name', async (c) => {
    const mail = await named(inbox, c.req.param('name'))
    return mail ? c.html(page(mail.email.subject ?? '', mailPage(mail))) : c.html(missing(), 404)
  })
  app.get('/:name/html', async (c) => {
    const mail = await named(inbox, c.req.param('name'))
    if (!mail?.email.html) return c.html(missing(), 404)
    c.header('content-security-policy', mailPolicy)
    return c.html(`<base target="_blank">${withInlineParts(mail.email)}`)
  })
  app.post('/:name/:what{complaint|bounce}', (c) => {
    const caught = inbox.list().find(({ name }) => name === c.req.param('name'))
    if (!caught) return c.html(missing(), 404)
    tell(c.req.param('what') === 'complaint' ? 'Complaint' : 'Bounce', caught.envelope)
    return c.redirect('/inbox', 303)
  })
  app.get('/:name/source', (c) => {
    const source = inbox.raw(c.req.param('name'))
    if (!source) return c.html(missing(), 404)
    return c.body(Buffer.from(source), 200, { 'content-type': 'text/plain; charset=utf-8' })
  })
  return app
}

const shellPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'self'"
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"

interface Opened extends Caught {
  readonly email: Email
}

async function named(inbox: Inbox, name: string): Promise<Opened | undefined> {
  const caught = inbox.list().find((one) => one.name === name)
  return caught && opened(inbox, caught)
}

async function opened(inbox: Inbox, caught: Caught): Promise<Opened> {
  return { ...caught, email: await PostalMime.parse(inbox.raw(caught.name) ?? new Uint8Array()) }
}

/** Pictures that travel in the mail, put where `cid:` names them. */
function withInlineParts(email: Email): string {
  return email.attachments.reduce((text, part) => {
    if (!part.contentId) return text
    const data = Buffer.from(part.content as Uint8Array).toString('base64')
    return text.replaceAll(`cid:${part.contentId.replace(/^<|>$/g, '')}`, `data:${part.mimeType};base64,${data}`)
  }, email.html ?? '')
}

function listOf(mails: readonly Opened[]): Markup {
  return html`<table>
<thead><tr><th scope="col">When (UTC)</th><th scope="col">To</th><th scope="col">Subject</th></tr></thead>
<tbody>${mails.map(
    ({ name, envelope, email }) => html`<tr>
<td><time datetime="${envelope.at}">${envelope.at.slice(0, 16).replace('T', ' ')}</time></td>
<td>${envelope.to.join(', ')}</td>
<td><a href="/inbox/${name}">${email.subject ?? '(no subject)'}</a></td></tr>`,
  )}</tbody></table>`
}

function mailPage({ name, envelope, email }: Opened): Markup {
  const headers = email.headers.map(({ key, value }) => html`<tr><th scope="row">${key}</th><td>${value}</td></tr>`)
  return html`<p><a href="/inbox">Inbox</a></p>
<h1>${email.subject ?? '(no subject)'}</h1>
<p>To ${envelope.to.join(', ')} · ${envelope.at.slice(0, 16).replace('T', ' ')} UTC</p>
${email.html ? html`<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="/inbox/${name}/html" title="The mail as HTML"></iframe>` : ''}
<details><summary>Text</summary><pre>${email.text ?? ''}</pre></details>
<details><summary>Headers</summary><table><tbody>${headers}</tbody></table></details>
<p><a href="/inbox/${name}/source">Source</a></p>
<form method="post"><button formaction="/inbox/${name}/complaint">This is spam</button> <button formaction="/inbox/${name}/bounce">No such mailbox</button></form>`
}

const missing = () => page('Not here', html`<h1>No such mail</h1><p><a href="/inbox">Inbox</a></p>`)

function page(title: string, body: Markup): Markup {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title} – Sitrep inbox</title><style>${raw(styles)}</style></head><body><main>${body}</main></body></html>`
}
