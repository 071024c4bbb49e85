import { RemovalPolicy } from 'aws-cdk-lib'
import { AttributeType, Billing, type CfnGlobalTable, ProjectionType, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { table as shape } from '../functions/adapters/table.ts'

const types = { string: AttributeType.STRING, number: AttributeType.NUMBER }

/** The one table, with backups of every second of 35 days. Addresses and consent are in it: where it is kept it outlives the stack. */
export function table(scope: Construct, key: Key, isKept: boolean): TableV2 {
  const items = new TableV2(scope, 'Items', {
    partitionKey: { name: shape.partition, type: AttributeType.STRING },
    sortKey: { name: shape.sort, type: AttributeType.STRING },
    billing: Billing.onDemand(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: shape.expiry,
    deletionProtection: isKept,
    removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    globalSecondaryIndexes: Object.entries(shape.indexes).map(([indexName, index]) => ({
      indexName,
      partitionKey: { name: index.partition, type: AttributeType.STRING },
      sortKey: { name: index.sort, type: types[index.sortType] },
      projectionType: ProjectionType.KEYS_ONLY,
    })),
  })
  // CDK's own way to name the key asks for the region, which a template for any region does not know.
  const table = items.node.defaultChild as CfnGlobalTable
  table.sseSpecification = { sseEnabled: true, sseType: 'KMS' }
  table.addPropertyOverride('Replicas.0.SSESpecification.KMSMasterKeyId', key.keyArn)
  return items
}
