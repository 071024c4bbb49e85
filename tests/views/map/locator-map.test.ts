import { expect, it } from 'vitest'
import { atlas } from '#adapters/atlas.ts'
import { gazetteers } from '#adapters/gazetteers.ts'
import { painter } from '#adapters/painter.ts'
import type { Pack } from '#core/corpus/pack.ts'
import { dotBox, overlap, placed } from '#views/map/labels.ts'
import { locatorMap, type Named } from '#views/map/locator-map.ts'
import { mapPlan } from '#views/map/map-plan.ts'
import { pack } from '../edition-builder.ts'

const sheet = { width: 400, height: 290 }
const ports = { atlas: atlas(), gazetteers: gazetteers() }
const plan = (marks: readonly [Named, ...Named[]], own: Pack = pack) => mapPlan(marks, own, sheet, ports)
/** Towns by borders, coasts and nothing: none is in a pack. */
const towns: readonly Named[] = [
  { name: 'Bhamo', lat: 24.25, lon: 97.23 },
  { name: 'Malakal', lat: 9.53, lon: 31.65 },
  { name: 'Masisi', lat: -1.4, lon: 28.8 },
  { name: 'Tessalit', lat: 20.2, lon: 1.0 },
  { name: 'Trincomalee', lat: 8.57, lon: 81.23 },
]

it('says what lies where, for who does not see it', () => {
  expect(plan([{ name: 'Goma', lat: -1.68, lon: 29.22 }]).alt).toMatch(
    /^Map of Goma in DR Congo, [12] km from Rwanda and \d+ km south-west of/,
  )
})

it('shows the borders of its neighbourhood, every place concerned, and towns to find them by', () => {
  const marks = [
    { name: 'Qusayr', lat: 34.51, lon: 36.58 },
    { name: 'Dabaa', lat: 34.57, lon: 36.62 },
  ] as const
  const drawing = locatorMap(plan([...marks]), sheet)
  for (const name of ['>Qusayr<', '>Dabaa<', '>Homs<', '>SYRIA<', '>LEBANON<', '20 km']) expect(drawing).toContain(name)
  expect(drawing).toContain('stroke-dasharray')
  expect(drawing.match(/>Dabaa</g)).toHaveLength(1)
})

it.each(towns.map((town) => [town.name, town] as const))(
  'names what it is about and some towns to find it by: %s',
  (_, town) => {
    const drawing = locatorMap(plan([town]), sheet)
    const names = [
      ...drawing.matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)" font-weight="\d+" fill="[^"]*" stroke/g),
    ]
    expect(names.length).toBeGreaterThan(2)
    expect(drawing).toContain(`>${town.name}<`)
  },
)

it('leaves a name out rather than let it touch another or leave the sheet', () => {
  const crowd = Array.from({ length: 60 }, (_, at) => ({
    name: `Long village name ${at}`,
    size: 13,
    x: 20 + ((at * 97) % 360),
    y: 12 + ((at * 61) % 266),
    distance: 7,
  }))
  const taken = [dotBox(200, 145, 40)]
  const labels = placed(crowd, taken, sheet)
  const boxes = [...taken, ...labels.map(({ box }) => box)]
  expect(labels.length).toBeGreaterThan(8)
  for (const [at, a] of boxes.entries()) for (const b of boxes.slice(at + 1)) expect(overlap(a, b)).toBe(false)
  for (const { box } of labels) expect(box.x + box.width).toBeLessThanOrEqual(sheet.width)
})

it('escapes what a gazetteer or an article calls a place', () => {
  const drawing = locatorMap(plan([{ name: '<script>"', lat: 9.53, lon: 31.65 }]), sheet)
  expect(drawing).not.toContain('<script')
})

it('is a picture of at most 50 KB, in letters', async () => {
  const picture = await painter().paint(locatorMap(plan([{ name: 'Goma', lat: -1.68, lon: 29.22 }]), sheet), 800)
  expect(Buffer.from(picture, 'base64').subarray(1, 4).toString()).toBe('PNG')
  expect((picture.length * 3) / 4).toBeLessThan(50 * 1024)
  expect((picture.length * 3) / 4).toBeGreaterThan(10_000)
})
