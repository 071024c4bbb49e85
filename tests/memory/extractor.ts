import type { Extractor } from '#core/ports/news.ts'

/** Takes `<h1>` as headline, `<time>` as date, the canonical link as address and every `<p>` as a paragraph. */
export const memoryExtractor: Extractor = {
  extract(html, url) {
    const paragraphs = [...html.matchAll(/<p>([\s\S]*?)<\/p>/g)].map((match) => match[1] ?? '')
    return {
      text: paragraphs.join('\n\n'),
      headline: /<h1>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? null,
      dates: [['page', /<time datetime="([^"]*)"/.exec(html)?.[1]]],
      language: /<html lang="([^"]*)"/.exec(html)?.[1] ?? null,
      url: /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? url,
      setAside: [],
    }
  },
}
