import { describe, expect, test } from 'vitest'
import { httpEvent, httpResponse } from '../../infra/local/http-event.ts'

const now = '2013-06-05T04:00:00.000Z'

describe('the event of an HTTP API', () => {
  test('has the path, the query and the cookies of the request', async () => {
    const headers = { cookie: 'a=1; b=2', 'X-Zone': 'Asia/Beirut' }
    const event = await httpEvent(new Request('http://localhost:4780/d/x?t=1&t=2&u=%20', { headers }), now)
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/d/x',
      rawQueryString: 't=1&t=2&u=%20',
      queryStringParameters: { t: '1,2', u: ' ' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-zone': 'Asia/Beirut' },
      requestContext: { http: { method: 'GET' }, timeEpoch: Date.parse(now) },
    })
    expect(event).not.toHaveProperty('body')
    expect(event.headers).not.toHaveProperty('cookie')
  })

  test.each([
    ['application/x-www-form-urlencoded', 'address=a%40b', 'YWRkcmVzcz1hJTQwYg==', true],
    ['text/plain', 'ä', 'ä', false],
  ])('has a body of %s as the gateway hands it on', async (type, body, expected, isBase64Encoded) => {
    const headers = { 'content-type': type }
    const event = await httpEvent(new Request('http://localhost/', { method: 'POST', body, headers }), now)
    expect(event).toMatchObject({ body: expected, isBase64Encoded })
  })
})

describe('the response the gateway makes of an answer', () => {
  test('keeps status, headers, cookies and a base64 body', async () => {
    const headers = { 'content-type': 'image/png' }
    const response = httpResponse({ statusCode: 201, headers, cookies: ['a=1'], body: 'aGk=', isBase64Encoded: true })
    expect(response.status).toBe(201)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(response.headers.getSetCookie()).toEqual(['a=1'])
    expect(await response.text()).toBe('hi')
  })

  test('has no body where HTTP allows none', () => {
    expect(httpResponse({ statusCode: 304 }).body).toBeNull()
  })

  test('is refused where the answer is none', () => {
    expect(() => httpResponse({ body: 'x' })).toThrow()
  })
})
