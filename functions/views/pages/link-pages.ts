import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
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
  const text = words.subscribing.link
  return page({
    title: text.broken,
    watches: form.watches,
    body: html`<h1>${text.broken}</h1>
<p>${text.brokenText}</p>
${fields(form)}`,
  })
}

export function linkPage(form: LinkForm): string {
  const text = words.subscribing.link
  return page({
    title: form.problems ? words.forms.notYet(text.title) : text.title,
    watches: form.watches,
    body: html`<h1>${text.title}</h1>
<p>${text.text}</p>
${problemSummary(form.problems ?? [])}
${fields(form)}`,
  })
}

function fields({ stamp, address = '', problems = [] }: LinkForm): Html {
  return html`<form method="post" action="/link" novalidate>
${input({ id: 'address', label: words.forms.address, type: 'email', value: address, required: true, autocomplete: 'email', problems })}
${formGuard(stamp)}
<button>${words.subscribing.link.button}</button></form>`
}
