import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
import { words } from '../page-wording.ts'
import type { Problem } from './choice.ts'
import { formGuard, input, problemSummary, textArea } from './components.ts'
import { page } from './layout.ts'

export interface ReportForm {
  readonly stamp: string
  readonly watches: readonly Watch[]
  /** Where the error stands: a page of ours, or what the reader typed. */
  readonly about: string
  readonly text?: string
  readonly problems?: readonly Problem[]
}

export function reportPage({ stamp, watches, about, text = '', problems = [] }: ReportForm): string {
  const title = words.site.report
  const labels = words.site.reporting
  return page({
    title: problems.length > 0 ? words.forms.notYet(title) : title,
    watches,
    body: html`<h1>${title}</h1>
<p>${labels.text}</p>
${problemSummary(problems)}
<form method="post" action="/report" novalidate>
${input({ id: 'about', label: labels.where, value: about, hint: labels.whereHint, problems })}
${textArea({ id: 'text', label: labels.what, value: text, hint: labels.whatHint, problems })}
${formGuard(stamp)}
<button>${labels.button}</button></form>`,
  })
}
