import { movingVerbs } from '../claims/diplomacy/move-table.ts'
import { type Form, formsOf } from '../claims/grammar/verb-forms.ts'

interface Known {
  readonly base: string
  readonly third: string
}

const known = new Map<string, Known>()
for (const base of movingVerbs) {
  const forms = formsOf(base)
  const third = forms.find(([, form]: readonly [string, Form]) => form === 's')?.[0] ?? base
  for (const [spelling] of forms) if (!known.has(spelling)) known.set(spelling, { base, third })
}

/** A verb of diplomacy in whatever form, as headlines have it: "condemned" → "condemns", of several "condemn". */
export function inPresent(spelling: string, isSeveral: boolean): string | undefined {
  const verb = known.get(spelling.toLowerCase())
  return verb && (isSeveral ? verb.base : verb.third)
}

export function baseForm(spelling: string): string | undefined {
  return known.get(spelling.toLowerCase())?.base
}

/** What was reported in the past, at the time of the headline: "would not attend" → "will not attend". */
export function presentOf(auxiliary: string): string {
  return presents[auxiliary.toLowerCase()] ?? auxiliary
}

const presents: Readonly<Record<string, string>> = {
  would: 'will',
  was: 'is',
  were: 'are',
  had: 'has',
  did: 'does',
}
