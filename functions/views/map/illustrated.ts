import type { Pack } from '#core/corpus/pack.ts'
import type { Edition } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import type { Atlas, Maps, Painter } from '#core/ports/editions.ts'
import type { Log } from '#core/ports/host.ts'
import type { Gazetteers } from '#core/ports/reading.ts'
import { locatorMap } from './locator-map.ts'
import { type MapSubject, mapSubject } from './map-of.ts'
import { mapPlan } from './map-plan.ts'

export interface MapPorts {
  readonly maps: Maps
  readonly atlas: Atlas
  readonly gazetteers: Gazetteers
  readonly painter: Painter
  readonly log: Log
}

/** The narrow one is a phone's and a mail's: letters of a wider one would shrink there until nobody reads them. */
const narrow = { width: 400, height: 290 }
const wide = { width: 680, height: 400 }
/** Pixels that a mail's picture is wide, sharpest first, and the characters of base64 that 50 KB take. */
const pixels = [800, 640, 400] as const
const mostCharacters = (50 * 1024 * 4) / 3

/** The edition with its map, drawn unless one like it was drawn before. */
export async function illustrated(edition: Edition, pack: Pack, ports: MapPorts): Promise<Edition> {
  const subject = mapSubject(edition)
  if (subject === undefined) return edition
  const known = await ports.maps.get(subject.id)
  const map = known ?? (await drawn(subject, pack, ports))
  if (map === undefined) return edition
  if (known === undefined) await ports.maps.keep(map)
  return { ...edition, map: { id: map.id, alt: map.alt } }
}

/** A map that cannot be drawn keeps no mail back: the edition then goes without, and the log says so. */
async function drawn({ id, marks }: MapSubject, pack: Pack, ports: MapPorts): Promise<MapPicture | undefined> {
  try {
    const plan = mapPlan(marks, pack, narrow, ports)
    const drawing = locatorMap(plan, narrow)
    const onPage = locatorMap(mapPlan(marks, pack, wide, ports), wide)
    return { id, alt: plan.alt, narrow: drawing, wide: onPage, png: await painted(drawing, ports) }
  } catch (problem) {
    ports.log.event('map.failed', { map: id, error: problem instanceof Error ? problem.name : 'unknown' })
    return undefined
  }
}

async function painted(drawing: string, { painter }: MapPorts): Promise<string> {
  for (const width of pixels) {
    const picture = await painter.paint(drawing, width)
    if (picture.length <= mostCharacters) return picture
  }
  throw new RangeError(`a map of ${drawing.length} characters is too heavy for a mail at any size`)
}
