import { html } from 'hono/html'
import type { Pack, PackPlace, Watch } from '#core/corpus/pack.ts'
import type { Found } from '#core/subscribers/find-places.ts'
import type { Html } from '../html.ts'
import type { Choice, Problem } from './choice.ts'
import { group, input, type Option, problemOf, select, tick } from './components.ts'
import { datesIn, hoursAnd, named, perDays, zonesByRegion } from './field-options.ts'

/** What the fields offer besides what was chosen; their names are those that `choiceIn` reads. */
export interface Offer {
  readonly packs: readonly Pack[]
  readonly zones: readonly string[]
  readonly problems?: readonly Problem[]
  /** What typed names of places could mean. */
  readonly found?: readonly Found[]
}

const topics = [
  ['control', 'Territory', 'towns and roads changing hands'],
  ['casualty', 'Casualties', 'new counts, with who counted'],
  ['diplomacy', 'Diplomacy', 'talks, votes, sanctions'],
] as const

const bars: readonly Option[] = [
  { value: 'confirmed', label: 'both sides say so, or it is confirmed' },
  { value: 'reported', label: '2 or more independent sources report it' },
  { value: 'any', label: 'anybody credible claims it' },
]

export function sendFields(chosen: Choice, { problems }: Offer): Html {
  return group(
    'What to send',
    [
      tick({
        name: 'send',
        value: 'digest',
        label: 'Daily digest',
        hint: 'one email a day at the hour you choose',
        isTicked: chosen.digest,
        isFirst: true,
      }),
      tick({
        name: 'send',
        value: 'alerts',
        label: 'Instant alerts',
        hint: `only the biggest changes: a town falls, a mass-casualty report, a ceasefire. At most ${chosen.perDay} a day unless you change it.`,
        isTicked: chosen.alerts,
      }),
    ],
    problemOf('send', problems),
  )
}

export function watchFields(chosen: Choice, { packs, problems }: Offer): Html {
  return group(
    'Conflicts',
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
    'Places',
    html`${standing.length === 0 ? html`<p class="soft">Everywhere. Name places to hear of nothing else.</p>` : standing.map((place, index) => placeTick(place, packs, true, index === 0))}
${suggested.map((each) => suggestion(each, packs, chosen))}
${input({ id: 'add', label: 'Add places', value: chosen.add, hint: 'Names separated by commas. A province holds its towns.', ...(problems ? { problems } : {}) })}
<button class="quiet" name="do" value="find">Find places</button>`,
    problemOf('places', problems),
  )
}

function suggestion({ name, places }: Found, packs: readonly Pack[], chosen: Choice): Html {
  if (places.length === 0)
    return html`<p class="problem">No place called “${name}” is known here. Try its province, or another spelling.</p>`
  const offered = places.filter(({ id }) => !chosen.places.includes(id))
  return html`<div role="group" aria-label="Places like ${name}"><p>“${name}” could be:</p>
${offered.map((place) => placeTick(place, packs, false))}</div>`
}

function placeTick(place: PackPlace, packs: readonly Pack[], isTicked: boolean, isFirst = false): Html {
  const pack = packs.find(({ places }) => places.includes(place))
  const within = pack?.places.find(({ id }) => id === place.within)?.name ?? pack?.watch.name
  return tick({
    name: 'places',
    value: place.id,
    label: place.name,
    hint: `${place.level} in ${within}`,
    isTicked,
    isFirst,
  })
}

export function topicFields(chosen: Choice, { problems }: Offer): Html {
  const ticks = topics.map(([id, label, hint], index) =>
    tick({ name: 'topics', value: id, label, hint, isTicked: chosen.topics.includes(id), isFirst: index === 0 }),
  )
  return group('Topics', ticks, problemOf('topics', problems))
}

export function alertFields(chosen: Choice, { problems = [] }: Offer): Html {
  const hours = (none: string, extra: string) => [{ value: '', label: none }, ...hoursAnd(extra)]
  return group('Alerts', [
    select({ id: 'bar', label: 'Send an alert when', value: chosen.bar, options: bars, problems }),
    select({ id: 'perDay', label: 'At most', value: chosen.perDay, options: perDays(chosen.perDay), problems }),
    html`<div class="pair">${select({ id: 'quietFrom', label: 'Quiet hours from', value: chosen.quietFrom, options: hours('none', chosen.quietFrom), problems })}
${select({ id: 'quietTo', label: 'until', value: chosen.quietTo, options: hours('–', chosen.quietTo), problems })}</div>
<p class="soft">Alerts in quiet hours wait for the next digest.</p>`,
  ])
}

export function whenFields(chosen: Choice, { zones, problems = [] }: Offer): Html {
  return group('When', [
    select({
      id: 'zone',
      label: 'Time zone',
      value: chosen.zone,
      options: [{ value: chosen.zone, label: named(chosen.zone) }],
      more: zonesByRegion(zones),
      problems,
    }),
    select({ id: 'at', label: 'Hour of the digest', value: chosen.at, options: hoursAnd(chosen.at), problems }),
  ])
}

export function styleFields(chosen: Choice, { problems = [] }: Offer): Html {
  return html`${tick({ name: 'quietDayNote', value: 'yes', label: 'On days with no key development, send a two-line note', hint: 'so silence never means a failure', isTicked: chosen.quietDayNote })}
${select({ id: 'language', label: 'Dates written as', value: chosen.language, options: datesIn, problems })}`
}
