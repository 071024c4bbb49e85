import { html } from 'hono/html'
import type { Pack, PackPlace, Watch } from '#core/corpus/pack.ts'
import type { Found } from '#core/subscribers/find-places.ts'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
import type { Choice, Problem } from './choice.ts'
import { group, input, problemOf, select, tick } from './components.ts'
import { datesIn, hoursAnd, named, perDays, zonesByRegion } from './field-options.ts'

/** What the fields offer besides what was chosen; their names are those that `choiceIn` reads. */
export interface Offer {
  readonly packs: readonly Pack[]
  readonly zones: readonly string[]
  readonly problems?: readonly Problem[]
  /** What typed names of places could mean. */
  readonly found?: readonly Found[]
}

const text = words.forms
const topics = ['control', 'casualty', 'diplomacy'] as const
const bars = (['confirmed', 'reported', 'any'] as const).map((value) => ({ value, label: text.alerts.bars[value] }))

export function sendFields(chosen: Choice, { problems }: Offer): Html {
  return group(
    text.send.name,
    [
      tick({
        name: 'send',
        value: 'digest',
        label: text.send.digest,
        hint: text.send.digestHint,
        isTicked: chosen.digest,
        isFirst: true,
      }),
      tick({
        name: 'send',
        value: 'alerts',
        label: text.send.alerts,
        hint: text.send.alertsHint(chosen.perDay),
        isTicked: chosen.alerts,
      }),
    ],
    problemOf('send', problems),
  )
}

export function watchFields(chosen: Choice, { packs, problems }: Offer): Html {
  return group(
    text.watches,
    watchTicks(
      chosen,
      packs.map(({ watch }) => watch),
    ),
    problemOf('watches', problems),
  )
}

function watchTicks(chosen: Choice, watches: readonly Watch[]): readonly Html[] {
  return watches.map(({ id, name }, index) =>
    tick({ name: 'watches', value: id, label: name, isTicked: chosen.watches.includes(id), isFirst: index === 0 }),
  )
}

/** Places chosen are boxes to untick; others are found by name, with a button that needs no script. */
export function placeFields(chosen: Choice, { packs, problems, found = [] }: Offer): Html {
  const places = packs.flatMap((pack) => pack.places)
  const standing = chosen.places.flatMap((id) => places.find((place) => place.id === id) ?? [])
  const suggested = found.filter(({ isExact }) => !isExact)
  return group(
    text.places.name,
    html`${standing.length === 0 ? html`<p class="soft">${text.places.everywhere}</p>` : standing.map((place, index) => placeTick(place, packs, true, index === 0))}
${suggested.map((each) => suggestion(each, packs, chosen))}
${input({ id: 'add', label: text.places.add, value: chosen.add, hint: text.places.hint, ...(problems ? { problems } : {}) })}
<button class="quiet" name="do" value="find">${text.places.find}</button>`,
    problemOf('places', problems),
  )
}

function suggestion({ name, places }: Found, packs: readonly Pack[], chosen: Choice): Html {
  if (places.length === 0) return html`<p class="problem">${text.places.unknown(name)}</p>`
  const offered = places.filter(({ id }) => !chosen.places.includes(id))
  return html`<div role="group" aria-label="${text.places.group(name)}"><p>${text.places.could(name)}</p>
${offered.map((place) => placeTick(place, packs, false))}</div>`
}

function placeTick(place: PackPlace, packs: readonly Pack[], isTicked: boolean, isFirst = false): Html {
  const pack = packs.find(({ places }) => places.includes(place))
  const within = pack?.places.find(({ id }) => id === place.within)?.name ?? pack?.watch.name
  return tick({
    name: 'places',
    value: place.id,
    label: place.name,
    hint: text.places.within(place.level, within ?? ''),
    isTicked,
    isFirst,
  })
}

export function topicFields(chosen: Choice, { problems }: Offer): Html {
  const ticks = topics.map((id, index) => {
    const [label, hint] = text.topics[id]
    return tick({ name: 'topics', value: id, label, hint, isTicked: chosen.topics.includes(id), isFirst: index === 0 })
  })
  return group(text.topics.name, ticks, problemOf('topics', problems))
}

export function alertFields(chosen: Choice, { problems = [] }: Offer): Html {
  const hours = (none: string, extra: string) => [{ value: '', label: none }, ...hoursAnd(extra)]
  return group(text.alerts.name, [
    select({ id: 'bar', label: text.alerts.bar, value: chosen.bar, options: bars, problems }),
    select({
      id: 'perDay',
      label: text.alerts.perDay,
      value: chosen.perDay,
      options: perDays(chosen.perDay),
      problems,
    }),
    html`<div class="pair">${select({ id: 'quietFrom', label: text.alerts.quietFrom, value: chosen.quietFrom, options: hours(text.alerts.none, chosen.quietFrom), problems })}
${select({ id: 'quietTo', label: text.alerts.quietTo, value: chosen.quietTo, options: hours('–', chosen.quietTo), problems })}</div>
<p class="soft">${text.alerts.quietNote}</p>`,
  ])
}

export function whenFields(chosen: Choice, { zones, problems = [] }: Offer): Html {
  return group(text.when.name, [
    select({
      id: 'zone',
      label: text.when.zone,
      value: chosen.zone,
      options: [{ value: chosen.zone, label: named(chosen.zone) }],
      more: zonesByRegion(zones),
      problems,
    }),
    select({ id: 'at', label: text.when.at, value: chosen.at, options: hoursAnd(chosen.at), problems }),
  ])
}

export function styleFields(chosen: Choice, { problems = [] }: Offer): Html {
  return html`${tick({ name: 'quietDayNote', value: 'yes', label: text.quietDayNote, hint: text.quietDayHint, isTicked: chosen.quietDayNote })}
${select({ id: 'language', label: text.language, value: chosen.language, options: datesIn, problems })}`
}
