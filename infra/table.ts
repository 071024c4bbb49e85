import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { table as shape } from '../functions/adapters/table.ts'

const types = { string: AttributeType.STRING, number: AttributeType.NUMBER }

/** The one table. It outlives the stack: addresses and consent are in it. */
export function table(scope: Construct): TableV2 {
  return new TableV2(scope, 'Items', {
    partitionKey: { name: shape.partition, type: AttributeType.STRING },
    sortKey: { name: shape.sort, type: AttributeType.STRING },
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: shape.expiry,
    removalPolicy: RemovalPolicy.RETAIN,
    globalSecondaryIndexes: Object.entries(shape.indexes).map(([indexName, index]) => ({
      indexName,
      partitionKey: { name: index.partition, type: AttributeType.STRING },
      sortKey: { name: index.sort, type: types[index.sortType] },
      projectionType: ProjectionType.KEYS_ONLY,
    })),
  })
}
