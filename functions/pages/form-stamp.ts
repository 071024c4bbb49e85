import { day, later } from '#core/later.ts'
import type { Clock } from '#core/ports/host.ts'
import type { Tokens } from '#core/ports/subscribers.ts'
import { words } from '#views/page-wording.ts'

type StampPorts = { readonly tokens: Tokens; readonly clock: Clock }

/** Our forms that need no link from a mail. */
export type OpenForm = 'subscribe' | 'link' | 'report'

/** A form younger than this was not filled in by hand. Seconds. */
const youngest = 2
/** And an older one may have lain open since yesterday. Seconds. */
const oldest = day

/** What a form that anybody may send carries to show that we handed it out, and when. */
export function stampFor(form: OpenForm, { tokens, clock }: StampPorts): string {
  const now = clock.now()
  return tokens.sign('form', form, Math.floor(Date.parse(now) / 1000), later(now, oldest))
}

/** Nothing for a form of ours of the right age; else what to tell who sent it. */
export function staleness(
  stamp: string | undefined,
  form: OpenForm,
  { tokens, clock }: StampPorts,
): string | undefined {
  const verified = tokens.verify(stamp ?? '', 'form', clock.now())
  if (typeof verified === 'string' || verified.subscriber !== form) return words.forms.problems.tooOld
  const age = Date.parse(clock.now()) / 1000 - verified.epoch
  return age < youngest ? words.forms.problems.tooQuick : undefined
}
