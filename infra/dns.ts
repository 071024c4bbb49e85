import { CfnOutput } from 'aws-cdk-lib'
import { CfnRecordSet, HostedZone, type IHostedZone } from 'aws-cdk-lib/aws-route53'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'
import type { DnsRecord } from './mail.ts'

/** The zone in which records may be written, where one was given. */
export function zoneOf(scope: Construct, { hostedZone, zoneName }: Configuration): IHostedZone | undefined {
  if (hostedZone === undefined || zoneName === undefined) return undefined
  return HostedZone.fromHostedZoneAttributes(scope, 'Zone', { hostedZoneId: hostedZone, zoneName })
}

/** Written to the zone, or without one printed, for somebody to publish. Names and values may come to be known at deployment. */
export function publish(scope: Construct, records: readonly DnsRecord[], zone: IHostedZone | undefined): void {
  for (const { id, type, name, value } of records) {
    if (zone === undefined) {
      new CfnOutput(scope, `Record${id}`, { description: `${type} to publish`, value: `${name} → ${value}` })
      continue
    }
    new CfnRecordSet(scope, `Record${id}`, {
      hostedZoneId: zone.hostedZoneId,
      name,
      type,
      ttl: '1800',
      resourceRecords: [type === 'TXT' ? `"${value}"` : value],
    })
  }
}
