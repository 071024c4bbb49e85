import { readFileSync } from 'node:fs'
import type { ArticleIn } from '#core/articles/article.ts'
import { parseArticles } from '#core/articles/article-input.ts'

/** The arguments of commands that take articles. */
export const articleFiles = 'JSONL (one article a line), .txt (id = file name), or - for JSONL on standard input'

export const articleHelp = `
An article has an id, exactly one of "text" and "body" (paragraphs), and may have headline, published, source, url,
language and meta. A bad line is told on standard error and the rest go on; the exit code is then 1.`

export interface Given {
  readonly article: ArticleIn
  readonly file: string
  readonly line: number
}

/** The articles of all files in the order given; what is wrong is told on standard error and makes the exit code 1. */
export function givenArticles(files: readonly string[]): readonly Given[] {
  return files.flatMap((file) => {
    const content = contentOf(file)
    if (content === undefined) return []
    const { articles, lines, problems } = parseArticles(file, content)
    for (const { line, message } of problems) complain(file, line, message)
    return articles.map((article, index) => ({ article, file, line: lines[index] ?? 1 }))
  })
}

export function complain(file: string, line: number | undefined, message: string): void {
  console.error(line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`)
  process.exitCode = 1
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch (error) {
    complain(file, undefined, error instanceof Error ? error.message : String(error))
    return undefined
  }
}
