import { basename, extname } from 'node:path'
import PostalMime from 'postal-mime'
import * as z from 'zod'
import { decodedText } from '#adapters/decoded-text.ts'
import { extractor } from '#adapters/extractor.ts'
import type { ArticleIn } from '#core/articles/article.ts'
import { parseArticles } from '#core/articles/article-input.ts'
import { articleOfPage } from '#core/articles/article-of-page.ts'
import { storyLabel } from '#core/articles/story-label.ts'
import type { Instant } from '#core/instant.ts'
import { Problem } from './problem.ts'

/** As much of ninjs, the news industry's JSON, as an article takes. */
const Ninjs = z.looseObject({
  uri: z.string(),
  pubstatus: z.string().optional(),
  headline: z.string().optional(),
  body_text: z.string().optional(),
  body_xhtml: z.string().optional(),
  body_html: z.string().optional(),
  versioncreated: z.iso.datetime({ offset: true }).optional().catch(undefined),
  firstcreated: z.iso.datetime({ offset: true }).optional().catch(undefined),
  language: z.string().optional(),
})

/** The articles in a file, by the end of its name; `-` is JSONL. Throws Problem with what was expected and what came. */
export async function documentsIn(file: string, bytes: Uint8Array, now: Instant): Promise<readonly ArticleIn[]> {
  const text = () => decodedText(bytes, '')
  switch (extname(file).toLowerCase()) {
    case '.html':
    case '.htm':
      return [pageArticle(basename(file), text(), now)]
    case '.txt':
      return articles(file, text())
    case '.md':
      return articles(file.replace(/\.md$/i, '.txt'), withoutMarks(text()))
    case '.eml':
      return [await mailArticle(basename(file), bytes, now)]
    case '.json':
      return [jsonArticle(file, text(), now)]
    case '.jsonl':
    case '':
      return articles(file, text())
    default:
      throw new Problem(`${file}: expected .html, .txt, .md, .json, .jsonl or .eml.`)
  }
}

function articles(file: string, text: string): readonly ArticleIn[] {
  const { articles: given, problems } = parseArticles(file, text)
  const [first] = problems
  if (first) throw new Problem(`${file}:${first.line}: ${first.message}`)
  return given
}

function pageArticle(id: string, html: string, now: Instant): ArticleIn {
  const address = /<link[^>]{0,200}rel="canonical"[^>]{0,200}href="(https?:[^"]{1,2000})"/i.exec(html)?.[1]
  const page = articleOfPage(
    address ?? 'https://page.invalid/',
    extractor().extract(html, address ?? 'https://page.invalid/'),
    now,
  )
  if (page.text === '') throw new Problem(`${id}: no article text found in the page.`)
  const { text, headline, language, published } = page
  return {
    id,
    text,
    ...(address === undefined ? {} : { url: page.url }),
    ...(headline === undefined ? {} : { headline }),
    ...(language === undefined ? {} : { language }),
    ...(published === null ? {} : { published }),
  }
}

async function mailArticle(id: string, bytes: Uint8Array, now: Instant): Promise<ArticleIn> {
  const { text, html, subject, date, messageId } = await PostalMime.parse(bytes)
  const body = text?.trim() ? text : html === undefined ? '' : extractor().extract(html, 'https://mail.invalid/').text
  if (body.trim() === '') throw new Problem(`${id}: the mail holds no text.`)
  const sent = date === undefined ? Number.NaN : Date.parse(date)
  return {
    id: messageId ?? id,
    text: body.replace(/\r\n/g, '\n'),
    ...(subject ? { headline: subject } : {}),
    ...(Number.isNaN(sent) ? {} : { published: new Date(Math.min(sent, Date.parse(now))).toISOString() }),
  }
}

/** An article as `read` takes it, or an item of ninjs; what its publisher holds back or withdraws is refused. */
function jsonArticle(file: string, text: string, now: Instant): ArticleIn {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch (error) {
    throw new Problem(`${file}: expected JSON: ${(error as Error).message}`)
  }
  const item = Ninjs.safeParse(given)
  if (!item.success || 'text' in item.data || 'body' in item.data) {
    const [article] = articles(file, JSON.stringify(given))
    if (article === undefined) throw new Problem(`${file}: expected an article, the file is empty.`)
    return article
  }
  const { uri, headline, pubstatus, versioncreated, firstcreated, language } = item.data
  const label = storyLabel(headline, pubstatus)
  if (label === 'withdrawn' || label === 'embargoed') throw new Problem(`${file}: ${label} by its publisher.`)
  const marked = item.data.body_xhtml ?? item.data.body_html
  const body = item.data.body_text ?? (marked && extractor().extract(marked, 'https://item.invalid/').text) ?? ''
  if (body.trim() === '') throw new Problem(`${file}: the item holds no text.`)
  const published = versioncreated ?? firstcreated
  return {
    id: uri,
    text: body,
    ...(headline === undefined ? {} : { headline }),
    ...(published === undefined ? {} : { published: published > now ? now : published }),
    ...(language === undefined ? {} : { language }),
  }
}

/** Markdown's marks of headings, emphasis, links and pictures; a paragraph stays one. */
function withoutMarks(text: string): string {
  return text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)/g, '')
    .replace(/\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g, '$1')
    .replace(/^#{1,6} +/gm, '')
    .replace(/^> ?/gm, '')
    .replace(/(\*\*|__)(?=\S)/g, '')
    .replace(/(?<=\S)(\*\*|__)/g, '')
    .trim()
}
