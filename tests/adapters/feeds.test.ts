import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutBodies } from '#adapters/feed-bodies.ts'
import { feeds } from '#adapters/feeds.ts'
import { FeedMalformed } from '#core/failures.ts'

const item = {
  url: 'https://news.example/qusayr',
  title: 'Army & allies take Qusayr',
  published: '2013-06-05T06:00:00.000Z',
  updated: null,
}

test.each([
  [
    'RSS',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://news.example/</link><item>
      <title>Army &amp; allies take &lt;b&gt;Qusayr&lt;/b&gt;</title><link> https://news.example/qusayr </link>
      <pubDate>Wed, 05 Jun 2013 09:00:00 +0300</pubDate></item></channel></rss>`,
  ],
  [
    'Atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><link href="https://news.example/"/><entry>
      <title type="text">Army &amp; allies take Qusayr</title><link rel="enclosure" href="https://cdn.example/a.mp3"/>
      <link rel="alternate" href="/qusayr"/><published>2013-06-05T06:00:00Z</published></entry></feed>`,
  ],
  [
    'RDF',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://news.example/"><title>News</title><link>https://news.example/</link></channel>
      <item rdf:about="https://news.example/qusayr"><title>Army &amp; allies take Qusayr</title>
      <link>https://news.example/qusayr</link><dc:date>2013-06-05T08:00:00+02:00</dc:date></item></rdf:RDF>`,
  ],
  [
    'JSON Feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News',
      home_page_url: 'https://news.example/',
      items: [{ id: '1', url: item.url, title: item.title, date_published: '2013-06-05T06:00:00Z' }],
    }),
  ],
])('%s gives address, title and instant of each item', (_, text) => {
  expect(feeds().parse(text).items).toEqual([item])
})

function rss(...items: string[]): string {
  return `<rss version="2.0"><channel><link>https://news.example/</link>${items.join('')}</channel></rss>`
}

test('what has no address on the web is left out, one address comes once', () => {
  const { items } = feeds().parse(
    rss(
      '<item><title>no link</title></item>',
      '<item><link>javascript:alert(1)</link></item>',
      '<item><link>file:///etc/passwd</link></item>',
      '<item><guid isPermaLink="false">tag:1</guid></item>',
      '<item><guid>https://news.example/a</guid></item>',
      '<item><link>/a</link><pubDate>2013-06-05 06:00</pubDate></item>',
    ),
  )
  expect(items).toEqual([{ url: 'https://news.example/a', title: null, published: '2013-06-05', updated: null }])
})

test('no more than 500 items are taken of a feed', () => {
  const many = Array.from({ length: 800 }, (_, n) => `<item><link>/${n}</link></item>`)
  expect(feeds().parse(rss(...many)).items).toHaveLength(500)
})

test.each([
  [
    'a document type',
    '<!DOCTYPE rss [<!ENTITY a "aaaa">]><rss version="2.0"><channel><title>&a;</title></channel></rss>',
  ],
  [
    'one behind a comment that looks like a root',
    '<?xml version="1.0"?>\n<!-- <rss> --><!DOCTYPE rss><rss version="2.0"/>',
  ],
  ['one behind a byte order mark', '\ufeff <!doctype html><html></html>'],
  ['a comment without end', '<!-- <rss version="2.0"/>'],
  ['a page', '<html><body>Not found</body></html>'],
  ['JSON that is no feed', '{"error":"gone"}'],
  ['nothing', ''],
])('%s is no feed', (_, text) => {
  expect(() => feeds().parse(text)).toThrow(FeedMalformed)
})

test('a page quoted inside an item is not taken for a document type', () => {
  expect(
    feeds().parse(rss('<item><link>/a</link><description><![CDATA[<!DOCTYPE html>]]></description></item>')).items,
  ).toHaveLength(1)
})

test.each([
  ['<ttl>30</ttl>', 1800],
  ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', 1800],
  ['<ttl>soon</ttl>', undefined],
])('a feed that says %s asks for %s seconds of rest', (words, seconds) => {
  const text = rss(words, '<item><link>/a</link></item>').replace(
    '<rss ',
    '<rss xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" ',
  )
  expect(feeds().parse(text).ttlSeconds).toBe(seconds)
})

test('whole articles in a feed are passed over, titles in sections are not', () => {
  const item = `<item><title><![CDATA[Arden <b>falls</b>]]></title><link>https://courier.example/a</link>
<description><![CDATA[${'<item><title>No</title><link>https://x.example/</link></item>'.repeat(20)}]]></description></item>`
  const open = '<item><title>Open</title><link>https://courier.example/b</link></item>'
  expect(feeds().parse(`<rss version="2.0"><channel>${item}${open}</channel></rss>`).items).toMatchObject([
    { url: 'https://courier.example/a', title: 'Arden falls' },
    { url: 'https://courier.example/b', title: 'Open' },
  ])
  const never = `<rss version="2.0"><channel>${'<![CDATA['.repeat(100_000)}`
  expect(() => feeds().parse(never)).toThrow()
})

test('the bodies of items go before they are parsed, whatever stands in them, and nothing else does', () => {
  const inner = fc
    .array(
      fc.constantFrom(
        'words ',
        '<b>',
        '</item>',
        '<![CDATA[ <title>No</title> ]]>',
        '<![CDATA[</description>]]>',
        '<media:credit/>',
        '&lt;',
      ),
    )
    .map((parts) => parts.join(''))
  const name = fc.constantFrom('description', 'content:encoded', 'category', 'media:content')
  fc.assert(
    fc.property(fc.array(fc.tuple(name, inner, fc.nat(99))), (given) => {
      const kept = given.map(([, , n]) => `<item><title><![CDATA[Town ${n} <description> falls]]></title></item>`)
      const whole = given.map(([tag, body], n) => kept[n]?.replace('</item>', `<${tag} a="b">${body}</${tag}></item>`))
      expect(withoutBodies(rss(...whole.map(String)))).toBe(rss(...kept))
    }),
  )
  const open = rss('<item><title>a</title><description><![CDATA[never closed</description></item>')
  expect(withoutBodies(open)).toBe(open)
})
