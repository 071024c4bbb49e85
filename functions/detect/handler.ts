import { dynamodbTable } from '#adapters/dynamodb.ts'
import { environment } from '#adapters/environment.ts'
import { gazetteers } from '#adapters/gazetteers.ts'
import { onQueue } from '#adapters/lambda.ts'
import { once } from '#adapters/once.ts'
import { packs } from '#adapters/packs.ts'
import { queues } from '#adapters/queues.ts'
import { stores } from '#adapters/stores.ts'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { detect } from './detect.ts'
import { detectionWith } from './detection.ts'

const parts = once(() => {
  const given = environment(['TABLE_NAME', 'QUEUE_URL_CHANGES'])
  return {
    table: dynamodbTable(given.TABLE_NAME),
    detection: detectionWith(winkTagger(), gazetteers()),
    packs: packs(),
    queues: queues({ changes: given.QUEUE_URL_CHANGES }),
  }
})

export const handler = onQueue('readings', ({ article }, { clock, log }) => {
  const { table, ...rest } = parts()
  return detect(article, { ...stores(table, clock), ...rest, clock, log })
})
