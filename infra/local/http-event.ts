import { randomUUID } from 'node:crypto'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import * as z from 'zod'
import type { Instant } from '#core/instant.ts'

const textual = /^(text\/|application\/(json|xml|javascript))/

/** The event of an HTTP API (payload format 2.0) for a request. Bodies that are not plain text come as base64, forms too. */
export async function httpEvent(request: Request, now: Instant): Promise<APIGatewayProxyEventV2> {
  const url = new URL(request.url)
  const { cookie, ...headers } = Object.fromEntries(request.headers)
  const query = [...new Set(url.searchParams.keys())].map((name) => [name, url.searchParams.getAll(name).join(',')])
  const body = Buffer.from(await request.arrayBuffer())
  const isText = textual.test(headers['content-type'] ?? '')
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; */) }),
    ...(query.length === 0 ? {} : { queryStringParameters: Object.fromEntries(query) }),
    ...(body.length === 0 ? {} : { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !isText,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: url.hostname,
      domainPrefix: 'local',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now,
      timeEpoch: Date.parse(now),
    },
  }
}

const Result = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
  cookies: z.array(z.string()).default([]),
})

/** What the gateway makes of a function's answer; throws where it would answer 502. */
export function httpResponse(answer: unknown): Response {
  const result = Result.parse(answer)
  const headers = new Headers(Object.entries(result.headers).map(([name, value]) => [name, String(value)]))
  for (const cookie of result.cookies) headers.append('set-cookie', cookie)
  const body = Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8')
  const bodyless = result.statusCode === 204 || result.statusCode === 304
  return new Response(bodyless ? null : body, { status: result.statusCode, headers })
}
