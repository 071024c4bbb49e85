import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
import type { Html } from '../html.ts'
import type { Problem } from './choice.ts'
import { formGuard, input, problemSummary } from './components.ts'
import { page } from './layout.ts'

export interface LinkForm {
  readonly stamp: string
  readonly watches: readonly Watch[]
  readonly address?: string
  readonly problems?: readonly Problem[]
}

/** The same whatever is wrong with a link: it may be old, cut short, altered, or of somebody who is gone. */
export function brokenLinkPage(form: LinkForm): string {
  return page({
    title: 'This link does not work',
    watches: form.watches,
    body: html`<h1>This link does not work</h1>
<p>It may be old, cut in two by a mail program, or replaced by a newer one. The links of your newest mail work; or have a fresh one sent.</p>
${fields(form)}`,
  })
}

export function linkPage(form: LinkForm): string {
  return page({
    title: `${form.problems ? 'Not sent yet: ' : ''}A link to your settings`,
    watches: form.watches,
    body: html`<h1>A link to your settings</h1>
<p>Type the address you subscribed with. If it is one of a reader, a mail with a link is on its way.</p>
${problemSummary(form.problems ?? [])}
${fields(form)}`,
  })
}

function fields({ stamp, address = '', problems = [] }: LinkForm): Html {
  return html`<form method="post" action="/link" novalidate>
${input({ id: 'address', label: 'Email address', type: 'email', value: address, required: true, autocomplete: 'email', problems })}
${formGuard(stamp)}
<button>Email me a fresh link</button></form>`
}
