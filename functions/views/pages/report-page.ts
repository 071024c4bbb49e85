import { html } from 'hono/html'
import type { Watch } from '#core/corpus/pack.ts'
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
  return page({
    title: `${problems.length > 0 ? 'Not sent yet: ' : ''}Report an error`,
    watches,
    body: html`<h1>Report an error</h1>
<p>A person at our desk reads this. What turns out to be wrong is corrected, and everybody who was mailed it is told.</p>
${problemSummary(problems)}
<form method="post" action="/report" novalidate>
${input({ id: 'about', label: 'Where it stands (optional)', value: about, hint: 'The address of the page, or the mail’s subject.', problems })}
${textArea({ id: 'text', label: 'What is wrong, and how you know', value: text, hint: 'Do not name yourself or others who could be at risk: we ask for no address and do not answer.', problems })}
${formGuard(stamp)}
<button>Send report</button></form>`,
  })
}
