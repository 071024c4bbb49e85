import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { DomainName, HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager'
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { AaaaRecord, ARecord, type IHostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53'
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets'
import type { Construct } from 'constructs'
import type { Configuration } from './configuration.ts'

/** The pages' way in. */
export interface Web {
  readonly api: HttpApi
  /** Without a slash at the end. */
  readonly url: string
  /** Of the custom domain: where its record must point, when no zone is given. */
  readonly target: string | undefined
}

/** Requests a second, and at once: a reader needs two. */
const throttle = { rateLimit: 50, burstLimit: 100 }

/** What is asked for holds tokens and readers' addresses, and who asks may be in danger: neither path, query nor IP is kept. */
const logged = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  method: '$context.httpMethod',
  route: '$context.routeKey',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  error: '$context.integrationErrorMessage',
}

/** Made before the functions, which must know its address; connected to the pages function after. */
export function web(
  scope: Construct,
  { webDomain, certificate }: Configuration,
  zone: IHostedZone | undefined,
  retention: RetentionDays,
): Web {
  const api = new HttpApi(scope, 'Web', {
    description: 'Sitrep: subscribers and archive',
    createDefaultStage: false,
    disableExecuteApiEndpoint: webDomain !== undefined,
  })
  const log = new LogGroup(scope, 'AccessLog', { retention, removalPolicy: RemovalPolicy.DESTROY })
  const domainName =
    webDomain === undefined
      ? undefined
      : new DomainName(scope, 'Domain', {
          domainName: webDomain,
          certificate: certificateFor(scope, webDomain, certificate, zone),
        })
  new HttpStage(scope, 'WebStage', {
    httpApi: api,
    autoDeploy: true,
    throttle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(JSON.stringify(logged)),
    },
    ...(domainName ? { domainMapping: { domainName } } : {}),
  })
  if (domainName === undefined) return { api, url: api.apiEndpoint, target: undefined }
  if (zone !== undefined) pointTo(scope, domainName, zone)
  return { api, url: `https://${webDomain}`, target: zone ? undefined : domainName.regionalDomainName }
}

export function answerWith({ api }: Web, pages: Lambda): void {
  api.addRoutes({ path: '/', integration: new HttpLambdaIntegration('Home', pages) })
  api.addRoutes({ path: '/{proxy+}', integration: new HttpLambdaIntegration('Pages', pages) })
}

function certificateFor(
  scope: Construct,
  domainName: string,
  arn: string | undefined,
  zone: IHostedZone | undefined,
): ICertificate {
  if (arn !== undefined) return Certificate.fromCertificateArn(scope, 'Certificate', arn)
  return new Certificate(scope, 'Certificate', { domainName, validation: CertificateValidation.fromDns(zone) })
}

function pointTo(
  scope: Construct,
  { name, regionalDomainName, regionalHostedZoneId }: DomainName,
  zone: IHostedZone,
): void {
  const target = RecordTarget.fromAlias(new ApiGatewayv2DomainProperties(regionalDomainName, regionalHostedZoneId))
  new ARecord(scope, 'WebAddress', { zone, recordName: name, target })
  new AaaaRecord(scope, 'WebAddress6', { zone, recordName: name, target })
}
