import { idOf } from '#core/id.ts'
import { findPlaces } from '#core/subscribers/find-places.ts'
import type { Preferences, Profile } from '#core/subscribers/subscriber.ts'
import { type Choice, choiceOf } from '#views/pages/choice.ts'
import type { SettingsForm } from '#views/pages/settings-page.ts'
import { choiceIn } from './choice-in.ts'
import { forecast } from './forecast.ts'
import { type Form, textOf } from './form.ts'
import type { PagePorts } from './page-ports.ts'
import { preferencesFrom } from './preferences-from.ts'

export type Review =
  | { readonly kind: 'save'; readonly preferences: Preferences }
  /** The page is shown once more: with what to mend, places to choose from, or what the alerts would have been. */
  | {
      readonly kind: 'again'
      readonly show: Pick<SettingsForm, 'chosen' | 'problems' | 'found' | 'forecast' | 'looked'>
    }

/** What becomes of a settings form: places are found, mistakes named, and alerts back-tested before they are saved. */
export async function reviewed(given: Form, { preferences: standing }: Profile, ports: PagePorts): Promise<Review> {
  const packs = ports.packs.all()
  const typed = choiceIn(given, choiceOf(standing))
  const found = findPlaces(typed.add, packs)
  const chosen = withFound(typed, found)
  const wanted = preferencesFrom(chosen, packs)
  if (!('zone' in wanted)) return { kind: 'again', show: { chosen, problems: wanted, found } }
  if (textOf(given, 'do') === 'find' || found.some(({ isExact }) => !isExact))
    return { kind: 'again', show: { chosen, found } }
  const looked = ruleKey(wanted)
  if (wanted.alerts === null || looked === ruleKey(standing) || looked === textOf(given, 'looked'))
    return { kind: 'save', preferences: wanted }
  const would = await forecast(wanted, ports)
  return would === undefined
    ? { kind: 'save', preferences: wanted }
    : { kind: 'again', show: { chosen, forecast: would, looked } }
}

/** Places named exactly are chosen; what is left to type is what has to be looked for. */
function withFound(typed: Choice, found: ReturnType<typeof findPlaces>): Choice {
  const exact = found.filter(({ isExact }) => isExact).flatMap(({ places }) => places.map(({ id }) => id))
  const left = found.filter(({ isExact }) => !isExact).map(({ name }) => name)
  return { ...typed, places: [...new Set([...typed.places, ...exact])], add: left.join(', ') }
}

/** What decides which alerts there are: without it changed there is nothing to look at again. */
function ruleKey({ watches, topics, places, alerts }: Preferences): string {
  const rule = [watches, topics, places].map((list) => [...list].sort().join(','))
  return idOf('rule', ...rule, alerts === null ? '' : `${alerts.bar} ${alerts.perDay}`)
}
