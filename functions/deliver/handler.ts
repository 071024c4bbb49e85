import { randomUUID } from 'node:crypto'
import { breaker } from '#adapters/breaker.ts'
import { budgets } from '#adapters/budgets.ts'
import { daySheets } from '#adapters/day-sheets.ts'
import { deliveries } from '#adapters/deliveries.ts'
import { dynamodbTable, type Table } from '#adapters/dynamodb.ts'
import { editions } from '#adapters/editions.ts'
import { environment } from '#adapters/environment.ts'
import { onQueue } from '#adapters/lambda.ts'
import { mailer, sesClient } from '#adapters/mailer.ts'
import { maps } from '#adapters/maps.ts'
import { once } from '#adapters/once.ts'
import { pace } from '#adapters/pace.ts'
import { packs } from '#adapters/packs.ts'
import { pipe } from '#adapters/pipe.ts'
import { quotas } from '#adapters/quota.ts'
import { secretsClient, secretTokens } from '#adapters/secrets.ts'
import { subscribers } from '#adapters/subscribers.ts'
import type { Edition } from '#core/editions/edition.ts'
import type { MapPicture } from '#core/editions/map-picture.ts'
import type { Clock } from '#core/ports/host.ts'
import type { DeliveryKind } from '#core/sending/delivery.ts'
import { deliveryKindOf } from '#core/sending/delivery-id.ts'
import { deliver } from './deliver.ts'
import { letters } from './letters.ts'
import { rememberEditions } from './remember-editions.ts'
import { remembering } from './remembering.ts'

/** A claim is only made when SES's ten seconds and the writing down of its answer fit into what is left of this call. */
const needed = 15_000

const parts = once(() => {
  const given = environment([
    'TABLE_NAME',
    'MAIL_FROM',
    'MAIL_REPLY_TO',
    'MAIL_OPERATOR',
    'PUBLIC_URL',
    'CONFIGURATION_SET',
    'TOKEN_KEYS_SECRET',
    'PEPPER_SECRET',
  ])
  const ses = sesClient()
  return {
    table: dynamodbTable(given.TABLE_NAME),
    ses,
    quotas: quotas(ses),
    turn: pace(),
    configurationSet: given.CONFIGURATION_SET,
    packs: packs(),
    tokensAt: secretTokens({ tokenKeys: given.TOKEN_KEYS_SECRET, pepper: given.PEPPER_SECRET }, secretsClient()),
    editionsKept: new Map<string, Edition>(),
    mapsKept: new Map<string, MapPicture>(),
    letters,
    newToken: randomUUID,
    sender: {
      from: given.MAIL_FROM,
      replyTo: given.MAIL_REPLY_TO,
      publicUrl: given.PUBLIC_URL,
      operator: given.MAIL_OPERATOR,
    },
  }
})

export const handler = onQueue('deliveries', async (message, { clock, log, remainingMilliseconds }) => {
  const { table, ses, quotas, turn, tokensAt, configurationSet, editionsKept, mapsKept, ...rest } = parts()
  const nextTurn = async (kind: DeliveryKind) => {
    await turn(await quotas(clock.now(), log), kind)
    return remainingMilliseconds() >= needed
  }
  const kind = 'delivery' in message ? deliveryKindOf(message.delivery) : undefined
  if (!(await nextTurn(kind ?? 'letter'))) return 'again'
  const stored = storesOf(table, clock)
  const editions = rememberEditions(stored.editions, editionsKept)
  const maps = { get: remembering(stored.maps.get, mapsKept) }
  const tokens = await tokensAt(clock)
  const post = mailer(configurationSet, clock, ses, quotas)
  return deliver(message, { ...stored, ...rest, nextTurn, editions, maps, tokens, mailer: post, clock, log })
})

/** What deliver keeps, and no more: all the stores of the table would be seven kilobytes more to load. */
function storesOf(table: Table, clock: Clock) {
  return {
    deliveries: deliveries(table),
    subscribers: subscribers(table, clock),
    daySheets: daySheets(table),
    editions: editions(table),
    maps: maps(table),
    budgets: budgets(table, clock),
    breaker: breaker(table),
    pipe: pipe(table, clock),
  }
}
