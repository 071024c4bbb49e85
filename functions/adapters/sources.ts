import { SourceState } from '#core/articles/source.ts'
import type { Sources } from '#core/ports.ts'
import type { Table } from './dynamodb.ts'
import { get, over, put } from './items.ts'
import { owing } from './owing.ts'
import { stored } from './stored.ts'
import { keys, owedAttributes } from './table.ts'

const source = stored(SourceState)

export function sources(table: Table): Sources {
  return {
    async state(id) {
      const row = await get(table, keys.source(id))
      return row && source(row)
    },
    save(next) {
      const row = { ...keys.source(next.id), ...next, ...owedAttributes(owing.source(next)) }
      return put(table, row, over(next.revision))
    },
  }
}
