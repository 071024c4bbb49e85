import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { extractor } from '#adapters/extractor.ts'

const url = 'https://www.news.example/world/qusayr?utm_source=x'
const first =
  'The Syrian army and its allies entered the town of Qusayr on Wednesday, state television said, after weeks of fighting.'
const second =
  'An opposition activist reached by telephone confirmed that rebels had withdrawn overnight, leaving many wounded behind.'
const third =
  '“We are facing a massacre,” he said. The Observatory counted 28 dead among civilians since the assault began last month.'

const page = `<!doctype html><html lang="en_GB"><head><title>Army takes Qusayr | News</title>
  <link rel="canonical" href="https://news.example/world/qusayr">
  <meta property="og:title" content="Army takes Qusayr"><meta property="article:published_time" content="2013-06-05T09:00:00+03:00">
  <script>document.write('<p>injected</p>')</script></head><body>
  <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
  <main><article><h1>Army takes Qusayr</h1>
    <p>${first}</p>
    <figure><img src="a.jpg"><figcaption>Rebels in Qusayr, where 80 were killed. Reuters</figcaption></figure>
    <p>Read more: <a href="/x">Dozens killed in Homs bombing as talks falter</a></p>
    <p>${second}<br><br>${third}</p>
    <ul><li><a href="/y">Timeline: 90,000 dead in Syria</a></li><li><a href="/z">Who is who</a></li></ul>
    <h2>Fierce battle</h2>
    <p>The town lies near the <a href="/leb">Lebanese border</a>, and supplies for the rebels passed through it for a year.</p>
  </article></main>
  <aside><p>Most read: everything about the weather this week in all cities of the region.</p></aside>
  <footer><p>© News, all rights reserved, no part may be copied without permission.</p></footer></body></html>`

test('an article is its words, one paragraph a block, in order', () => {
  const { text } = extractor().extract(page, url)
  expect(text.split('\n\n')).toEqual([
    first,
    second,
    third,
    'Fierce battle',
    'The town lies near the Lebanese border, and supplies for the rebels passed through it for a year.',
  ])
})

test('headline, date, language and address are the page’s own', () => {
  expect(extractor().extract(page, url)).toMatchObject({
    headline: 'Army takes Qusayr',
    language: 'en-GB',
    url: 'https://news.example/world/qusayr',
  })
})

test('JSON-LD comes before meta elements, broken JSON-LD is passed over', () => {
  const data = {
    '@graph': [
      { '@type': 'WebPage' },
      { '@type': ['NewsArticle'], headline: 'From data', datePublished: '2013-06-04' },
    ],
  }
  const scripts = `<script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script>`
  const read = extractor().extract(page.replace('</head>', `${scripts}</head>`), url)
  expect(read).toMatchObject({ headline: 'From data' })
  expect(read.dates[0]).toEqual(['json-ld', '2013-06-04'])
})

test('a page cannot name an address of another host as its own', () => {
  const read = extractor().extract(page.replace('https://news.example/world/qusayr', 'https://evil.example/'), url)
  expect(read.url).toBeNull()
})

test('a fragment and a page of few words are read all the same', () => {
  expect(extractor().extract(`<p>${first}</p><p>Short.</p>`, url).text).toBe(`${first}\n\nShort.`)
  expect(extractor().extract('', url)).toMatchObject({ text: '', headline: null, language: null, url: null })
})

test('what readers write, captions, offers and pointers are no part of an article, whatever they stand in', () => {
  const furnished = `<html><body class="has-comments social-page"><div class="story-body related-wrapper"><h1>Army takes Qusayr</h1>
    <p>${first}</p><div class="inline-photo"><span class="photo-caption">A tank near Homs, where 40 were killed last week, on June 4.</span></div>
    <p>Read more: Dozens killed in bombing as talks falter</p><p>${second}</p><div class="newsletter-signup"><p>Get our daily briefing of the day in your inbox every morning, free.</p></div>
    <div id="read-more"><p>${third}</p><p>${first.replace('Syrian', 'Lebanese')}</p></div>
    <p>Follow the Courier on Twitter</p><p>(Photo: Agency)</p></div>
    <section id="comments"><article class="comment"><time datetime="2013-06-09T10:00:00Z"></time><p>At least 500 were killed there, my cousin says, and nobody in this newspaper ever dares to write it.</p></article></section></body></html>`
  const read = extractor().extract(furnished, url)
  expect(read.text.split('\n\n')).toEqual([
    first,
    second,
    third,
    first.replace('Syrian', 'Lebanese'),
    '(Photo: Agency)',
  ])
  expect(read.setAside.map(({ reason }) => reason)).toEqual(['points to other pages', 'asks to follow'])
  expect(read.dates.filter(([, date]) => date)).toEqual([])
})

test('an article that a page carries only as data is read from there', () => {
  const data = { '@type': 'NewsArticle', articleBody: `${first}\n\n${second}\n${third}` }
  const read = extractor().extract(
    `<html><body><div id="app">Loading</div><script type="application/ld+json">${JSON.stringify(data)}</script></body></html>`,
    url,
  )
  expect(read.text.split('\n\n')).toEqual([first, second, third])
})

test('the place line of a first paragraph stays, though its class looks like a byline', () => {
  const read = extractor().extract(page.replace(`<p>${first}`, `<p><span class="dateline">HOMS —</span> ${first}`), url)
  expect(read.text).toContain('HOMS — The Syrian army')
})

test('markup in the words comes out as words', () => {
  const { text } = extractor().extract(
    `<article><p>${first} 5 &lt; 7 &amp; a&nbsp;b</p><p>${second}</p></article>`,
    url,
  )
  expect(text).toBe(`${first} 5 < 7 & a b\n\n${second}`)
})

test('a page of bare line breaks and divisions falls into paragraphs', () => {
  const { text } = extractor().extract(
    `<div>${first}<br><br>${second}<br>\n<BR/>${third}<div>${first}</div>end</div>`,
    url,
  )
  expect(text.split('\n\n')).toEqual([first, second, third, first, 'end'])
})

test('a page nested beyond reason or too big to read has no words', () => {
  expect(extractor().extract(`${'<div>'.repeat(60_000)}deep`, url).text).toBe('')
})

test('broken markup after a paragraph loses nothing of it, and nothing of the page is printed', () => {
  const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
  const piece = fc.oneof(
    fc.constantFrom(
      '<p',
      '<p>',
      '</p>',
      '<br>',
      '<img src=a',
      '<a<b>',
      '</',
      '<!--',
      '-->',
      '<?xml ?>',
      '<![CDATA[',
      ']]>',
      '">',
      "'",
      '&',
      '&lt;',
      '<svg/>',
      '<td>',
    ),
    fc.constantFrom(first, second, third),
    fc.string({ maxLength: 12, unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      expect(extractor().extract(`<article><p>${third}</p>${pieces.join(' ')}`, url).text).toContain(third)
    }),
    { numRuns: 100 },
  )
  expect(printed).not.toHaveBeenCalled()
  printed.mockRestore()
})
