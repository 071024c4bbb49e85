import { ArticleIn } from './article.ts'

/** What a file or stream of articles held. `line` counts from 1; `lines` stands beside `articles`. */
export interface ParsedArticles {
  readonly articles: ArticleIn[]
  readonly lines: number[]
  readonly problems: { line: number; message: string }[]
}

/**
 * Reads a `.txt` file (one article, id = file name, text exactly as given) or JSONL (one article a line; blank lines are
 * skipped). `name` is the path, or `-` for standard input, which is JSONL. A bad line becomes a problem, the rest go on.
 */
export function parseArticles(name: string, content: string): ParsedArticles {
  return name.toLowerCase().endsWith('.txt') ? parseText(name, content) : parseLines(content)
}

function parseText(name: string, content: string): ParsedArticles {
  if (content === '')
    return { articles: [], lines: [], problems: [{ line: 1, message: 'expected text, the file is empty' }] }
  return { articles: [{ id: baseName(name), text: content }], lines: [1], problems: [] }
}

function parseLines(content: string): ParsedArticles {
  const parsed: ParsedArticles = { articles: [], lines: [], problems: [] }
  const withoutMark = content.startsWith('\uFEFF') ? content.slice(1) : content
  for (const [index, raw] of withoutMark.split('\n').entries()) {
    if (raw.trim() === '') continue
    const answer = parseLine(raw)
    if (typeof answer === 'string') parsed.problems.push({ line: index + 1, message: answer })
    else {
      parsed.articles.push(answer)
      parsed.lines.push(index + 1)
    }
  }
  return parsed
}

function parseLine(line: string): ArticleIn | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'expected one JSON object a line, this is not JSON'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'expected a JSON object'
  if ('text' in value === 'body' in value) return 'expected exactly one of "text" and "body"'
  const known = ArticleIn.options['text' in value ? 0 : 1].safeParse(value)
  return known.success ? known.data : known.error.issues.map(sentenceOf).join('; ')
}

function sentenceOf(issue: { readonly path: readonly PropertyKey[]; readonly message: string }): string {
  return issue.path.length === 0 ? issue.message : `${issue.path.map(String).join('.')}: ${issue.message}`
}

function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path
}
