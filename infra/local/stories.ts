import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ArticleIn } from '#core/articles/article.ts'
import { Story, StoryArticle } from '#core/corpus/corpus.ts'
import { problemText, readCorpusFile } from '#core/corpus/corpus-file.ts'
import type { Instant } from '#core/instant.ts'
import { Problem } from './problem.ts'

/** One article of a bundled story and when it came. */
export interface Arrival {
  readonly at: Instant
  readonly story: string
  readonly article: ArticleIn
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Articles of the stories of the demo, or of any one, in the order they came; throws Problem naming the file and line that is wrong. */
export function arrivals(only?: string, folder = join(root, 'corpus/stories')): readonly Arrival[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  if (only !== undefined && !slugs.includes(only))
    throw new Problem(`There is no story "${only}". Known: ${slugs.join(', ')}.`)
  return slugs
    .filter((slug) => only === undefined || slug === only)
    .flatMap((slug) => storyIn(join(folder, slug), only !== undefined))
    .sort((a, b) => (a.at === b.at ? a.article.id.localeCompare(b.article.id) : a.at < b.at ? -1 : 1))
}

function storyIn(folder: string, isAsked: boolean): Arrival[] {
  const { title, demo } = read(join(folder, 'story.json'), Story)
  if (!demo && !isAsked) return []
  return readdirSync(folder)
    .filter((file) => /^\d+\.json$/.test(file))
    .map((file) => {
      const article = read(join(folder, file), StoryArticle)
      return { at: new Date(article.published).toISOString(), story: title, article }
    })
}

function read<T>(file: string, schema: Parameters<typeof readCorpusFile<T>>[2]): T {
  const { read: parsed, problems } = readCorpusFile(relative(root, file), readFileSync(file, 'utf8'), schema)
  if (!parsed) throw new Problem(problems.map(problemText).join('\n'))
  return parsed.value
}
