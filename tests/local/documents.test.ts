import { expect, test } from 'vitest'
import { documentsIn } from '../../infra/local/documents.ts'
import { Problem } from '../../infra/local/problem.ts'

const now = '2024-03-15T10:00:00.000Z'
const words =
  'Rebels entered the town of Sake on Tuesday, residents and a spokesman for the army said, after days of shelling.'
const read = (file: string, text: string) => documentsIn(file, new TextEncoder().encode(text), now)

test.each([
  ['/tmp/a.txt', words, { id: 'a.txt', text: words }],
  [
    'a.md',
    `# Town falls\n\n**Rebels** took [Sake](http://x.example).`,
    { id: 'a.txt', text: 'Town falls\n\nRebels took Sake.' },
  ],
  ['-', `{"id":"n1","text":"One."}\n{"id":"n2","text":"Two."}`, { id: 'n1', text: 'One.' }],
  ['a.json', '{"id":"n1","body":["One.","Two."]}', { id: 'n1', body: ['One.', 'Two.'] }],
  [
    'ninjs.json',
    `{"uri":"urn:1","pubstatus":"usable","headline":"Town falls","body_xhtml":"<p>${words}</p>","versioncreated":"2024-03-12T10:00:00Z"}`,
    { id: 'urn:1', headline: 'Town falls', text: words, published: '2024-03-12T10:00:00Z' },
  ],
  [
    'a.html',
    `<html><head><title>Town falls</title><link rel="canonical" href="https://n.example/2024/03/12/town"></head><article><p>${words}</p></article></html>`,
    { url: 'https://n.example/2024/03/12/town', headline: 'Town falls', published: '2024-03-12', text: words },
  ],
  [
    'a.eml',
    `Subject: Town falls\r\nDate: Tue, 12 Mar 2024 10:00:00 +0000\r\nMessage-ID: <1@b.example>\r\n\r\n${words}\r\n`,
    { id: '<1@b.example>', headline: 'Town falls', published: '2024-03-12T10:00:00.000Z' },
  ],
])('%s becomes an article', async (file, text, article) => {
  expect((await read(file, text))[0]).toMatchObject(article)
})

test.each([
  ['a.json', '{"uri":"urn:1","pubstatus":"canceled","headline":"Town falls","body_text":"x"}', 'withdrawn'],
  ['a.json', '{"uri":"urn:1","pubstatus":"withheld","headline":"Town falls","body_text":"x"}', 'embargoed'],
  ['a.json', '{"id":"n1"}', 'exactly one of'],
  ['a.json', 'no', 'expected JSON'],
  ['a.html', '<html></html>', 'no article text'],
  ['a.txt', '', 'empty'],
  ['a.pdf', 'x', 'expected .html'],
])('%s with %s is refused with the reason', async (file, text, reason) => {
  await expect(read(file, text)).rejects.toThrow(Problem)
  await expect(read(file, text)).rejects.toThrow(reason)
})
