import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Expected, Story, StoryArticle } from '#core/corpus/corpus.ts'
import { packProblems, storyProblems } from '#core/corpus/corpus-check.ts'
import { type CorpusFile, type Problem, readCorpusFile } from '#core/corpus/corpus-file.ts'
import { Pack } from '#core/corpus/pack.ts'

const root = new URL('../../', import.meta.url)

/** One story with its pack if it has one, every file of it read and checked. */
export interface StoryOnDisk {
  readonly slug: string
  readonly story: Story
  readonly pack: Pack | null
  readonly articles: readonly StoryArticle[]
  readonly expected: Expected
}

export interface CorpusOnDisk {
  readonly packs: readonly Pack[]
  readonly stories: readonly StoryOnDisk[]
  readonly problems: readonly Problem[]
}

/** The whole of corpus/packs and corpus/stories; what cannot be read is among the problems and nowhere else. */
export function corpusOnDisk(): CorpusOnDisk {
  const problems: Problem[] = []
  const read: Reader = (path, schema) => {
    const file = readCorpusFile(path, readFileSync(new URL(path, root), 'utf8'), schema)
    problems.push(...file.problems)
    return file.read
  }
  const packs = new Map<string, Pack>()
  for (const folder of names('corpus/packs')) {
    const pack = read(`corpus/packs/${folder}/pack.json`, Pack)
    if (pack === null) continue
    problems.push(...packProblems(pack))
    packs.set(folder, pack.value)
  }
  const stories = names('corpus/stories').flatMap((slug) => storyOf(slug, packs, read, problems))
  return { packs: [...packs.values()], stories, problems }
}

type Reader = <T>(path: string, schema: Parameters<typeof readCorpusFile<T>>[2]) => CorpusFile<T> | null

function storyOf(slug: string, packs: ReadonlyMap<string, Pack>, read: Reader, problems: Problem[]): StoryOnDisk[] {
  const folder = `corpus/stories/${slug}`
  const story = read(`${folder}/story.json`, Story)
  const expected = read(`${folder}/expected.json`, Expected)
  const numbered = names(folder).filter((name) => /^\d\d\.json$/.test(name))
  const articles = numbered.flatMap((name) => read(`${folder}/${name}`, StoryArticle) ?? [])
  if (story === null || expected === null) return []
  const pack = story.value.pack === undefined ? undefined : packs.get(story.value.pack)
  problems.push(...storyProblems(slug, story, articles, expected, pack))
  return [
    {
      slug,
      story: story.value,
      pack: pack ?? null,
      articles: articles.map((file) => file.value),
      expected: expected.value,
    },
  ]
}

function names(folder: string): string[] {
  return readdirSync(fileURLToPath(new URL(folder, root))).sort()
}
