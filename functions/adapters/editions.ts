import { Edition } from '#core/editions/edition.ts'
import { archiveSegment } from '#core/editions/segment.ts'
import type { Editions } from '#core/ports/editions.ts'
import type { Table } from './dynamodb.ts'
import { absent, get, getMany, put, query, type Row } from './items.ts'
import { pack, unpack } from './packed.ts'
import { stored } from './stored.ts'
import { digestsOf, keys } from './table.ts'

const edition = stored(Edition)

export function editions(table: Table): Editions {
  const read = async (id: string) => {
    const row = await get(table, keys.edition(id))
    return row && edition(unpack(row.body))
  }
  return {
    get: read,
    async settle(next) {
      if ((await put(table, rowOf(next), absent)) === 'saved') return edition(next)
      return (await read(next.id)) ?? next
    },
    async latest(watch, limit) {
      const newest = {
        IndexName: 'day',
        KeyConditionExpression: 'dayOf = :digests',
        ExpressionAttributeValues: { ':digests': digestsOf(watch) },
        ScanIndexForward: false,
      }
      const rows = await getMany(table, await query(table, newest, limit))
      return rows.map((row) => edition(unpack(row.body))).sort(byNewest)
    },
  }
}

function rowOf(next: Edition): Row {
  const indexed = next.segment === archiveSegment ? { dayOf: digestsOf(next.watch), weight: Date.parse(next.to) } : {}
  return { ...keys.edition(next.id), ...indexed, body: pack(next) }
}

function byNewest(a: Edition, b: Edition): number {
  return Date.parse(b.to) - Date.parse(a.to) || (a.id < b.id ? -1 : 1)
}
