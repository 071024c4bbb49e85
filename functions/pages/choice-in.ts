import type { Choice } from '#views/pages/choice.ts'
import { type Form, listOf, textOf } from './form.ts'

/** What nobody needs to type: more is cut off. Characters. */
const longest = 300
/** Boxes that can be ticked at once. */
const most = 100

/**
 * What a form asks for. Boxes that are not ticked are not sent: a form that holds `whole` means them unticked; any other is
 * a program's, whose missing fields keep `base`, and which has alerts by naming their bar.
 */
export function choiceIn(form: Form, base: Choice): Choice {
  const isWhole = 'whole' in form
  const text = (name: string, otherwise: string) => (textOf(form, name) ?? otherwise).slice(0, longest)
  const list = (name: string, otherwise: readonly string[]) =>
    isWhole || name in form ? listOf(form, name).slice(0, most) : otherwise
  const send = list('send', [])
  const isTicked = (value: string, otherwise: boolean) => (isWhole || 'send' in form ? send.includes(value) : otherwise)
  return {
    watches: list('watches', base.watches),
    topics: list('topics', base.topics),
    places: list('places', base.places),
    add: text('add', ''),
    digest: isTicked('digest', base.digest),
    at: text('at', base.at),
    zone: text('zone', base.zone),
    quietDayNote: isWhole ? textOf(form, 'quietDayNote') === 'yes' : base.quietDayNote,
    alerts: isTicked('alerts', 'bar' in form || base.alerts),
    bar: text('bar', base.bar),
    perDay: text('perDay', base.perDay),
    quietFrom: text('quietFrom', base.quietFrom),
    quietTo: text('quietTo', base.quietTo),
    language: text('language', base.language),
  }
}
