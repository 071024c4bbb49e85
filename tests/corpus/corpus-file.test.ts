import { expect, test } from 'vitest'
import { Expected, Story, StoryArticle } from '#core/corpus/corpus.ts'
import { packProblems, storyProblems } from '#core/corpus/corpus-check.ts'
import { type CorpusFile, problemText, readCorpusFile } from '#core/corpus/corpus-file.ts'
import { Pack } from '#core/corpus/pack.ts'

const words = 'word '.repeat(250).trim()
const article = (id: string, published: string, source = 'courier'): StoryArticle =>
  StoryArticle.parse({ id, published, source, url: `https://courier.example/${id}`, text: words })
const pack = Pack.parse({
  version: 1,
  watch: { id: 'w', name: 'W', zone: 'UTC', countries: [] },
  sides: [{ id: 'government', name: 'the government', adjective: 'government' }],
  actors: [{ name: 'army', names: ['army'], side: 'goverment', kind: 'armed' }],
  places: [
    { id: 'a', name: 'A', names: ['A'], level: 'town', within: 'b', country: 'XX', lat: 0, lon: 0 },
    { id: 'b', name: 'B', names: ['B'], level: 'province', within: 'a', country: 'XX', lat: 0, lon: 0 },
    { id: 'c', name: 'C', names: ['C'], level: 'town', within: 'd', country: 'XX', lat: 0, lon: 0 },
    { id: 'e', name: 'E', names: ['E'], level: 'town', country: 'XX', lat: 0, lon: 0 },
    { id: 'e', name: 'E2', names: ['E2'], level: 'town', country: 'XX', lat: 0, lon: 0 },
  ],
  sources: [{ id: 'courier', name: 'Courier', language: 'en', affiliation: 'rebels', owner: null, wire: null }],
})

const problemsOf = (text: string, schema: Parameters<typeof readCorpusFile>[2] = Story): string[] =>
  readCorpusFile('f.json', text, schema).problems.map(problemText)

test.each([
  ['{\n  "title": "T",\n  "pack" "p"\n}', ['f.json:3 expected ":", found "p"']],
  ['{\n  "title": "T",\n}', ['f.json:3 expected a name in double quotes, found }']],
  ['{\n  "title": "T', ['f.json:2 expected a value, found "T']],
  ['{\n  "title": tru,\n}', ['f.json:2 expected a value, found tru']],
  ['{\n  "title": "T"', ['f.json:2 expected "," or "}", the file ends']],
  ['{} {}', ['f.json:1 expected the end of the file, found {']],
  ['', ['f.json:1 expected a value, the file ends']],
])('a text that is no JSON is named with the line that breaks it: %j', (text, expected) => {
  expect(problemsOf(text)).toEqual(expected)
})

test('a value of the wrong shape is named with its line and path', () => {
  const text = '{\n  "title": "T",\n  "pack": "Syria 2013",\n  "description": "D"\n}'
  expect(problemsOf(text)).toEqual([expect.stringMatching(/^f\.json:3 pack: Invalid string/)])
})

test('a missing field is named with the line of what should hold it', () => {
  expect(problemsOf('\n{\n  "title": "T",\n  "pack": "p"\n}')).toEqual([
    expect.stringMatching(/^f\.json:2 description: .*expected string/),
  ])
})

test('an unknown field is named with its own line', () => {
  const text = '{\n  "title": "T",\n  "pack": "p",\n  "description": "D",\n  "athour": "me"\n}'
  expect(problemsOf(text)).toEqual(['f.json:5 athour: unknown field "athour"'])
})

test('a fault deep in a list is named with its index', () => {
  const text = JSON.stringify(
    {
      developments: [{ says: 's', kind: 'control', type: ['taken'], status: ['sure'] }],
      calendar: [],
      positions: [],
      never: [],
    },
    null,
    2,
  )
  expect(problemsOf(text, Expected)).toEqual([
    expect.stringMatching(/^f\.json:10 developments\[0\]\.status\[0\]: Invalid option/),
  ])
})

test('an article on a host that could be real is refused', () => {
  const text = JSON.stringify({ ...article('s-01', '2013-05-18T10:00:00Z'), url: 'https://news.com/a' })
  expect(problemsOf(text, StoryArticle)).toEqual([expect.stringMatching(/^f\.json:1 url: /)])
})

test('a pack with undeclared sides, repeated ids or containment that leads nowhere or in circles is refused', () => {
  expect(packProblems(file('pack.json', pack, Pack)).map(problemText)).toEqual([
    'pack.json:1 places[4].id: this id is taken by an earlier place',
    'pack.json:1 actors[0].side: no side has the id "goverment"',
    'pack.json:1 sources[0].affiliation: no side has the id "rebels"',
    'pack.json:1 places[0].within: "a" contains itself',
    'pack.json:1 places[1].within: "b" contains itself',
    'pack.json:1 places[2].within: no place has the id "d"',
  ])
})

test('a story whose articles or expectations do not fit together is refused', () => {
  const story = file('story.json', { title: 'T', pack: 'p', description: 'D' }, Story)
  const articles = [
    file('01.json', article('s-01', '2013-05-19T10:00:00Z'), StoryArticle),
    file('02.json', article('s-03', '2013-05-18T10:00:00+02:00', 'nobody'), StoryArticle),
  ]
  const development = { says: 's', kind: 'control' as const, type: ['taken' as const], status: ['claimed' as const] }
  const expected = file(
    'expected.json',
    { developments: [{ ...development, asOf: 's-09', gainerSide: 'rebels' }], calendar: [], positions: [], never: [] },
    Expected,
  )
  expect(storyProblems('s', story, articles, expected, pack).map(problemText)).toEqual([
    '02.json:1 id: expected "s-02", by folder and file name, or the id of an earlier article',
    '02.json:1 source: no source of the pack has the id "nobody"',
    '02.json:1 published: earlier than s-01, which stands before it',
    'expected.json:1 developments[0].asOf: no article of this story has the id "s-09"',
    'expected.json:1 developments[0].gainerSide: no side of the pack has the id "rebels"',
  ])
  expect(storyProblems('s', story, articles, expected, undefined).map(problemText)).toEqual([
    'story.json:1 pack: there is no corpus/packs/p/pack.json',
  ])
})

test('a story with no pack may name any source, the sides that words tell, and a later version of an article', () => {
  const story = file('story.json', { title: 'T', description: 'D' }, Story)
  const articles = [
    file('01.json', article('s-01', '2013-05-18T10:00:00Z', 'nobody'), StoryArticle),
    file('02.json', article('s-01', '2013-05-19T10:00:00Z', 'nobody'), StoryArticle),
  ]
  const development = { says: 's', kind: 'control' as const, type: ['taken' as const], status: ['claimed' as const] }
  const problemsWith = (gainerSide: string): string[] => {
    const developments = [{ ...development, asOf: 's-02', gainerSide }]
    const expected = file('expected.json', { developments, calendar: [], positions: [], never: [] }, Expected)
    return storyProblems('s', story, articles, expected, undefined).map(problemText)
  }
  expect(problemsWith('opposition')).toEqual([])
  expect(problemsWith('m23')).toEqual([
    'expected.json:1 developments[0].gainerSide: no side of the pack has the id "m23"',
  ])
})

function file<T>(name: string, value: T, schema: Parameters<typeof readCorpusFile<T>>[2]): CorpusFile<T> {
  const { read } = readCorpusFile(name, JSON.stringify(value), schema)
  if (read === null) throw new Error(`${name} does not fit its schema`)
  return read
}
