import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { Evidence } from '#core/articles/evidence.ts'
import { DossierHead } from '#core/dossier.ts'
import type { LocalDate } from '#core/instant.ts'
import type { Dossiers } from '#core/ports/editions.ts'
import type { Table } from './dynamodb.ts'
import { absent, type Condition, get, getMany, over, put, query, type Row, under } from './items.ts'
import { owing } from './owing.ts'
import { pack, unpack } from './packed.ts'
import { parsedOnce } from './parsed-once.ts'
import { stored } from './stored.ts'
import { dossiersOf, keys, owedAttributes } from './table.ts'

const head = stored(DossierHead)
const evidence = stored(Evidence)

/** Some 30 MB of rows at most. */
const evidenceIn = parsedOnce((body) => evidence(unpack(body)), 5000)

export function dossiers(table: Table): Dossiers {
  return {
    async head(id) {
      const row = await get(table, keys.dossier(id))
      return row && headOf(row)
    },
    async saveEvidence(dossier, row) {
      const { version, reader } = row
      const item = { ...keys.evidence(dossier, row.article), version, reader, body: pack(row) }
      return (await put(table, item, notOlder(row))) === 'saved' ? 'saved' : 'older'
    },
    async evidence(dossier) {
      const rows = await query(table, under(keys.evidence(dossier, '').pk, 'EV#'))
      return rows.map(({ pk, sk, body }) => evidenceIn(`${pk} ${sk}`, body))
    },
    async file(past) {
      await put(
        table,
        { ...keys.revision(past.id, past.revision), announced: past.announced, body: pack(past) },
        absent,
      )
    },
    async revision(dossier, n) {
      const row = await get(table, keys.revision(dossier, n))
      return row && headOf(row)
    },
    save: (next) => put(table, rowOf(next), overHead(next)),
    announced: (dossier, revision) => markAnnounced(table, dossier, revision),
    async changedOn(watch, days) {
      const found = await Promise.all(days.map((day) => changedOnDay(table, watch, day)))
      const heads = (await getMany(table, found.flat())).map(headOf)
      const asked = heads.filter((each) => each.watch === watch && days.includes(each.day))
      return asked.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    },
  }
}

/** `announced` stands outside the body: it is raised without rewriting it. */
function rowOf(next: DossierHead): Row {
  const { revision, announced, weight } = next
  const indexed = { dayOf: dossiersOf(next.watch, next.day), weight, ...owedAttributes(owing.dossier(next)) }
  return { ...keys.dossier(next.id), revision, announced, ...indexed, body: pack(next) }
}

function headOf(row: Row): DossierHead {
  return head({ ...(unpack(row.body) as object), announced: row.announced })
}

/** A head folded from one read before an announcement must not take the announcement back. */
function overHead(next: DossierHead): Condition {
  const previous = over(next.revision)
  if (next.revision === 1) return previous
  const values = { ...previous.values, ':announced': next.announced }
  return { expression: `${previous.expression} AND announced <= :announced`, values }
}

function notOlder(row: Evidence): Condition {
  const newer = 'version < :version OR (version = :version AND reader <= :reader)'
  return {
    expression: `attribute_not_exists(pk) OR ${newer}`,
    values: { ':version': row.version, ':reader': row.reader },
  }
}

async function markAnnounced(table: Table, dossier: string, revision: number): Promise<'saved' | 'conflict'> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.dossier(dossier),
        UpdateExpression: 'SET announced = :revision REMOVE owedBy, owedAt',
        ConditionExpression: 'revision = :revision',
        ExpressionAttributeValues: { ':revision': revision },
      }),
    )
    return 'saved'
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'conflict'
    throw error
  }
}

function changedOnDay(table: Table, watch: string, day: LocalDate): Promise<readonly Row[]> {
  return query(table, {
    IndexName: 'day',
    KeyConditionExpression: 'dayOf = :day',
    ExpressionAttributeValues: { ':day': dossiersOf(watch, day) },
  })
}
