import type { Cohorts } from '#core/ports/subscribers.ts'
import { Cohort } from '#core/subscribers/subscriber.ts'
import type { Table } from './dynamodb.ts'
import { get, over, put } from './items.ts'
import { cohortId, owing } from './owing.ts'
import { stored } from './stored.ts'
import { keys, owedAttributes } from './table.ts'

const cohort = stored(Cohort)

export function cohorts(table: Table): Cohorts {
  return {
    async state(id) {
      const row = await get(table, keys.cohort(id))
      return row && cohort(row)
    },
    save(next) {
      const row = { ...keys.cohort(cohortId(next)), ...next, ...owedAttributes(owing.cohort(next)) }
      return put(table, row, over(next.revision))
    },
  }
}
