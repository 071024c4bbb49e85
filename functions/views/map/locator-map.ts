import { type GeoPath, type GeoProjection, geoPath } from 'd3-geo'
import { html, raw } from 'hono/html'
import { type Country, type GeoPoint, holds, type Region } from '#core/atlas.ts'
import type { Html } from '../html.ts'
import { words } from '../wording.ts'
import { type Frame, projectionOf, type Sheet } from './frame.ts'
import { type Box, dotBox, isOn, type Label, overlap, placed, textWidth, type Wanted } from './labels.ts'
import { scaleBar } from './scale-bar.ts'

export interface Named extends GeoPoint {
  readonly name: string
  /** Somewhere in a province, round its middle: a point would say more than is known. */
  readonly isArea?: true
}

export interface LocatorPlan {
  readonly frame: Frame
  readonly region: Region
  /** Where it happened: the first is what the map is about. */
  readonly marks: readonly Named[]
  /** Towns to find it by, best known first. */
  readonly towns: readonly Named[]
  /** What the map shows, for those who do not see it. */
  readonly alt: string
}

/** The same by day and by night, for a picture in a mail cannot know. Text is 4.5 to 1 against land. */
const colours = {
  sea: '#cfe0ec',
  land: '#f7f4ea',
  beyond: '#ebe8dd',
  border: '#8d8875',
  country: '#68645a',
  town: '#3a424b',
  mark: '#1b4f9c',
  focus: '#b23124',
} as const
const fonts = `font-family="Inter,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif"`
const sizes = { focus: 17, mark: 14, town: 13, country: 12 } as const
/** Pixels of width for each town: more of them are a thicket. */
const perTown = 42

/** A drawing of the neighbourhood: land, borders as they are held, the places concerned, and towns to find them by. */
export function locatorMap({ frame, region, marks, towns, alt }: LocatorPlan, sheet: Sheet): string {
  const projection = projectionOf(frame, sheet)
  const path = geoPath(projection).digits(1)
  const dots = marks.map((mark, at) => dotOf(mark, at === 0 ? 'focus' : 'mark', projection))
  const known = towns
    .map((town) => dotOf(town, 'town', projection))
    .filter((dot) => isOn(dotBox(dot.x, dot.y, 4), sheet))
    .filter((dot) => dots.every(({ x, y }) => Math.hypot(x - dot.x, y - dot.y) > 14))
  const bar = scaleBar(frame, sheet)
  const fixed = [...dots.map(({ x, y, distance }) => dotBox(x, y, distance - 1)), bar.box]
  const names = placed(dots, fixed, sheet)
  const labels = placed(known, [...fixed, ...names.map(({ box }) => box)], sheet).slice(
    0,
    Math.floor(sheet.width / perTown),
  )
  const boxes = [...fixed, ...names.map(({ box }) => box), ...labels.flatMap(({ box, x, y }) => [box, dotBox(x, y, 4)])]
  const [focus] = marks
  const home = region.countries.find((country) => focus && holds(country, focus))
  return String(html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}" role="img" aria-label="${alt}" ${raw(fonts)}>
<rect width="${sheet.width}" height="${sheet.height}" fill="${colours.sea}"/>
${region.countries.map((country) => shape(path(country.land), country === home || home === undefined ? colours.land : colours.beyond))}
${lines(path(region.borders))}
${countryNames(region.countries, path, projection, boxes, sheet)}
${labels.map((label) => html`<circle cx="${label.x.toFixed(1)}" cy="${label.y.toFixed(1)}" r="2.8" fill="${colours.town}"/>${letters(label, 500, colours.town)}`)}
${dots.map(({ x, y }, at) => (marks[at]?.isArea ? area(x, y) : at === 0 ? focusDot(x, y) : html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="5" fill="${colours.mark}"/>`))}
${names.map((label) => letters(label, 700, '#16191d'))}
${bar.drawing}
</svg>`)
}

function dotOf({ name, lat, lon, isArea }: Named, kind: 'focus' | 'mark' | 'town', projection: GeoProjection): Wanted {
  const [x, y] = projection([lon, lat]) ?? [0, 0]
  const distance = isArea ? areaRadius + 3 : { focus: 15, mark: 9, town: 7 }[kind]
  return { name, x, y, size: sizes[kind], distance }
}

function shape(outline: string | null, fill: string): Html {
  return outline === null ? html`` : html`<path d="${outline}" fill="${fill}"/>`
}

function lines(course: string | null): Html {
  return course === null
    ? html``
    : html`<path d="${course}" fill="none" stroke="${colours.border}" stroke-width="1.2" stroke-dasharray="5 3.5"/>`
}

function focusDot(x: number, y: number): Html {
  const at = raw(`cx="${x.toFixed(1)}" cy="${y.toFixed(1)}"`)
  return html`<circle ${at} r="12" fill="${colours.focus}" fill-opacity=".25"/><circle ${at} r="6" fill="${colours.focus}"/>`
}

/** Pixels. No outline of a province: it says "about here". */
const areaRadius = 30

function area(x: number, y: number): Html {
  return html`<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${areaRadius}" fill="${colours.focus}" fill-opacity=".18" stroke="${colours.focus}" stroke-opacity=".6" stroke-dasharray="3 4"/>`
}

/** Letters with a rim of land, so that a border may run behind them. */
function letters({ name, left, base, size }: Label, weight: 500 | 700, fill: string): Html {
  return html`<text x="${left.toFixed(1)}" y="${base.toFixed(1)}" font-size="${size}" font-weight="${weight}" fill="${fill}" stroke="${colours.land}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${name}</text>`
}

/** Each country with enough land on the map, where its name is free to stand on it. */
function countryNames(
  countries: readonly Country[],
  path: GeoPath,
  projection: GeoProjection,
  taken: readonly Box[],
  { width, height }: Sheet,
): readonly Html[] {
  const boxes = [...taken]
  return countries
    .filter(({ land }) => path.area(land) > 0.05 * width * height)
    .flatMap((country) => {
      const { land, name } = country
      const [cx, cy] = path.centroid(land)
      const text = words.map.country(name).toUpperCase()
      const wide = textWidth(text, sizes.country) * 1.22
      for (const [dx, dy] of shifts) {
        const [x, y] = [cx + dx * width, cy + dy * height]
        const box = { x: x - wide / 2 - 6, y: y - 14, width: wide + 12, height: 20 }
        const onSheet = box.x > 6 && box.y > 6 && box.x + box.width < width - 6 && box.y + 20 < height - 6
        if (!onSheet || boxes.some((other) => overlap(box, other))) continue
        if (!around(x, y - 5, wide).every((at) => isIn(country, projection.invert?.([...at])))) continue
        boxes.push(box)
        return html`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="middle" font-size="${sizes.country}" font-weight="500" letter-spacing="2" fill="${colours.country}">${text}</text>`
      }
      return []
    })
}

/** Points of a name and of its rim: none may lie beyond a border. */
function around(x: number, y: number, wide: number): readonly (readonly [number, number])[] {
  const across = [-0.5, -0.25, 0, 0.25, 0.5].map((share) => x + share * (wide + 8))
  return [-8, 0, 8].flatMap((dy) => across.map((at) => [at, y + dy] as const))
}

function isIn(country: Country, at: readonly [number, number] | null | undefined): boolean {
  return at !== null && at !== undefined && holds(country, { lon: at[0], lat: at[1] })
}

/** Where a country's name is tried, from the middle of what is seen of it: shares of the sheet. */
const shifts = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32, -0.32].flatMap((dy) =>
  [0, 0.04, -0.04, 0.08, -0.08, 0.12, -0.12, 0.2, -0.2, 0.28, -0.28].map((dx) => [dx, dy] as const),
)
