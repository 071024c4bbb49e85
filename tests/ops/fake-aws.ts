import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What AWS answered to each action, as it was written down; 400 with a code where it is `{ code, message }`. */
export type Recorded = Readonly<Record<string, string | { readonly code: string; readonly message: string }>>

const services = { STS: 'https://sts.amazonaws.com/doc/2011-06-15/', SES: 'http://ses.amazonaws.com/doc/2010-12-01/' }

/** One endpoint for every service that speaks the query protocol: answers by the action that is asked for. */
export async function fakeAws(recorded: Recorded): Promise<{ readonly stop: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const form = new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
    const action = form.get('Action') ?? ''
    const answer = recorded[`${action} ${form.get('StackName') ?? ''}`.trim()] ?? recorded[action] ?? ''
    const isError = typeof answer !== 'string'
    const xmlns = action.includes('Caller') ? services.STS : services.SES
    const body = isError
      ? `<ErrorResponse xmlns="${xmlns}"><Error><Type>Sender</Type><Code>${answer.code}</Code><Message>${answer.message}</Message></Error></ErrorResponse>`
      : `<${action}Response xmlns="${xmlns}"><${action}Result>${answer}</${action}Result></${action}Response>`
    response.writeHead(isError ? 400 : 200, { 'content-type': 'text/xml' }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  process.env.AWS_ENDPOINT_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    stop: () =>
      new Promise((stopped) => {
        delete process.env.AWS_ENDPOINT_URL
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}
