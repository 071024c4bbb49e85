import { readFileSync } from 'node:fs'
import type { MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { Country, GeoBox, Region } from '#core/atlas.ts'
import type { Atlas } from '#core/ports/editions.ts'
import { dataFile } from './data-file.ts'

type Land = World['objects']['countries']['geometries'][number]
type World = Topology<{ countries: GeometryCollection<{ readonly name: string }> }>

/** Where the data lies: 3.6 MB, read when a map is first asked for. */
export const atlasFile = 'node_modules/world-atlas/countries-10m.json'

/** The countries of the world by Natural Earth, at a scale of 1 to 10 million: borders as they are held, not as they are claimed. */
export function atlas(): Atlas {
  let world: World | undefined
  let boxes: readonly GeoBox[] = []
  return {
    around(box) {
      if (world === undefined) {
        const read: World = JSON.parse(readFileSync(dataFile(atlasFile), 'utf8'))
        const extents = extentsOf(read)
        boxes = read.objects.countries.geometries.map((land) => united(arcsOf(land).map((arc) => extents[arc] ?? box)))
        world = read
      }
      return regionOf(world, boxes, box)
    },
  }
}

function regionOf(world: World, boxes: readonly GeoBox[], box: GeoBox): Region {
  const geometries = world.objects.countries.geometries.filter((_, at) => meets(boxes[at], box))
  const inside: GeometryCollection<{ readonly name: string }> = { type: 'GeometryCollection', geometries }
  const borders = mesh(world, inside, (a, b) => a !== b)
  return {
    countries: geometries.map((land) => countryOf(world, land)),
    borders: borders as unknown as Region['borders'],
  }
}

function countryOf(world: World, land: Land): Country {
  const { geometry } = feature(world, land as GeometryObject) as unknown as { geometry: Polygon | MultiPolygon }
  const coordinates = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const code = land.id === undefined ? undefined : new Intl.Locale(`und-${land.id}`).region
  return {
    ...(code !== undefined && /^[A-Z]{2}$/.test(code) ? { code } : {}),
    name: land.properties !== undefined && 'name' in land.properties ? land.properties.name : '',
    land: { type: 'MultiPolygon', coordinates: coordinates as Country['land']['coordinates'] },
  }
}

/** The extent of each arc, from its steps. */
function extentsOf({ arcs, transform }: World): readonly GeoBox[] {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] }
  return arcs.map((arc) => {
    let [x, y] = [0, 0]
    const extent = { west: 180, south: 90, east: -180, north: -90 }
    for (const [stepX = 0, stepY = 0] of arc) {
      x += stepX
      y += stepY
      const [lon, lat] = [x * scale[0] + translate[0], y * scale[1] + translate[1]]
      if (lon < extent.west) extent.west = lon
      if (lon > extent.east) extent.east = lon
      if (lat < extent.south) extent.south = lat
      if (lat > extent.north) extent.north = lat
    }
    return extent
  })
}

function arcsOf(land: Land): readonly number[] {
  const nested = 'arcs' in land ? (land.arcs as unknown as readonly unknown[]) : []
  return (nested.flat(3) as readonly number[]).map((arc) => (arc < 0 ? ~arc : arc))
}

function united(boxes: readonly GeoBox[]): GeoBox {
  return {
    west: Math.min(...boxes.map(({ west }) => west)),
    south: Math.min(...boxes.map(({ south }) => south)),
    east: Math.max(...boxes.map(({ east }) => east)),
    north: Math.max(...boxes.map(({ north }) => north)),
  }
}

function meets(a: GeoBox | undefined, b: GeoBox): boolean {
  return a !== undefined && a.west <= b.east && a.east >= b.west && a.south <= b.north && a.north >= b.south
}
