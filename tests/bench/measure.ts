import { readFileSync } from 'node:fs'
import type { ItsFunction, WinkMethods } from 'wink-nlp'
import type { Article } from '#core/articles/article.ts'
import { cpuMs } from './cpu.ts'
import { type Folding, measureFolding } from './folding.ts'
import {
  gazetteers,
  normalise,
  packOf,
  packs,
  passagesOf,
  readClaims,
  readPlaces,
  sentenceSpans,
  winkTagger,
} from './reader.ts'

/** An article to read; `published` is ISO 8601. */
export interface Given {
  readonly id: string
  readonly text: string
  readonly source: string | null
  readonly published: string | null
}

export interface Input {
  readonly articles: readonly Given[]
  readonly long: Given
}

/** Milliseconds are CPU time an article, the least of all rounds: load on the machine only ever adds. */
export interface Measured {
  readonly articles: number
  readonly characters: number
  readonly taggingMs: number
  readonly readingMs: number
  readonly placedPerSecond: number
  readonly folding: Folding
  readonly longArticleMs: number
  readonly rssMb: number
}

const rounds = 7

/** Reads, tags and folds the same articles turn by turn, in one process that has done nothing else. */
export async function measure({ articles, long }: Input): Promise<Measured> {
  const { default: model } = await import('wink-eng-lite-web-model')
  const { default: winkNLP } = await import('wink-nlp')
  const tagger = winkTagger()
  const all = packs().all()
  const world = gazetteers()
  const tagAll = tagging(winkNLP(model, ['pos']), articles)
  const read = (article: Given) => readClaims(article, { tagger, pack: packOf(article, all), gazetteers: world })
  const readings = articles.map(read)
  const rssMb = process.memoryUsage().rss / 1e6
  const arrivals = articles.map((given, index) => ({
    article: articleOf(given),
    reading: readings[index] ?? read(given),
    pack: packOf(given, all),
  }))
  const split = articles.map((article) => ({ ...linesOf(article), pack: packOf(article, all) }))
  const place = () => {
    for (const { text, lines, pack } of split) readPlaces(text, lines, pack, world)
  }
  const least = { tag: Infinity, read: Infinity, place: Infinity }
  for (let round = 0; round < rounds; round += 1) {
    least.tag = Math.min(least.tag, cpuMs(tagAll))
    least.read = Math.min(
      least.read,
      cpuMs(() => articles.forEach(read)),
    )
    least.place = Math.min(least.place, cpuMs(place))
  }
  return {
    articles: articles.length,
    characters: articles.reduce((sum, { text }) => sum + text.length, 0) / articles.length,
    taggingMs: least.tag / articles.length,
    readingMs: least.read / articles.length,
    placedPerSecond: (1000 * articles.length) / least.place,
    folding: measureFolding(arrivals, cpuMs),
    longArticleMs: cpuMs(() => read(long)),
    rssMb,
  }
}

function tagging({ its, readDoc }: WinkMethods, articles: readonly Given[]): () => void {
  const pos: unknown = its.pos
  return () => {
    for (const { text } of articles)
      readDoc(text)
        .tokens()
        .out(pos as ItsFunction<string>)
  }
}

/** An article's sentences, as the stage of places is given them. */
function linesOf(article: Given) {
  const text = normalise(article.text)
  const lines = passagesOf(text)
    .filter(({ evidence }) => evidence)
    .flatMap(({ span }) => sentenceSpans(text, ...span).map((line) => ({ span: line })))
  return { text, lines }
}

function articleOf({ id, text, source, published }: Given): Article {
  const arrived = published ?? '2000-01-01T00:00:00.000Z'
  return { id, version: 1, source, language: 'en', published, arrived: new Date(arrived).toISOString(), text }
}

const [file] = process.argv.slice(2)
if (file) process.stdout.write(JSON.stringify(await measure(JSON.parse(readFileSync(file, 'utf8')))))
