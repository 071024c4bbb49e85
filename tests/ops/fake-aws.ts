import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * What AWS answers to each action: the inside of its result, or `{ code, message }` where it refuses. Written by the services' models and
 * the answers that their API references and other projects' tests show; none was taken from an account.
 */
export type Recorded = Readonly<Record<string, string | { readonly code: string; readonly message: string }>>

const namespaces: Readonly<Record<string, string>> = {
  GetCallerIdentity: 'https://sts.amazonaws.com/doc/2011-06-15/',
  DescribeStacks: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
}
const ses = 'http://ses.amazonaws.com/doc/2010-12-01/'
const requestId = 'bb5a105d-c468-11e1-82eb-dff885ccc06a'
/** Refusals of who asks are 403, of what is asked 400. */
const forbidden = /^(AccessDenied|ExpiredToken|InvalidClientTokenId|SignatureDoesNotMatch)/

/** One endpoint for every service that speaks the query protocol, and for Lambda's account settings: answers by the action that is asked for. */
export async function fakeAws(recorded: Recorded): Promise<{ readonly stop: () => Promise<void> }> {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const isRest = request.url?.includes('/account-settings') === true
    const form = new URLSearchParams(isRest ? 'Action=GetAccountSettings' : body)
    const action = form.get('Action') ?? ''
    const answer = recorded[`${action} ${form.get('StackName') ?? ''}`.trim()] ?? recorded[action] ?? ''
    const status = typeof answer === 'string' ? 200 : forbidden.test(answer.code) ? 403 : 400
    const [headers, text] = isRest ? inJson(answer) : inXml(action, answer)
    response.writeHead(status, headers).end(text)
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

type Answered = readonly [headers: Record<string, string>, text: string]

function inJson(answer: Recorded[string]): Answered {
  const headers = { 'content-type': 'application/json' }
  if (typeof answer === 'string') return [headers, answer]
  return [{ ...headers, 'x-amzn-errortype': answer.code }, JSON.stringify({ Message: answer.message })]
}

function inXml(action: string, answer: Recorded[string]): Answered {
  const xmlns = namespaces[action] ?? ses
  const text =
    typeof answer === 'string'
      ? `<${action}Response xmlns="${xmlns}"><${action}Result>${answer}</${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`
      : `<ErrorResponse xmlns="${xmlns}"><Error><Type>Sender</Type><Code>${answer.code}</Code><Message>${answer.message}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  return [{ 'content-type': 'text/xml' }, text]
}
