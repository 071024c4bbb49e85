import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { program } from 'commander'
import { decodedText } from '#adapters/decoded-text.ts'
import { extractor } from '#adapters/extractor.ts'
import { articleOfPage } from '#core/articles/article-of-page.ts'
import { articleIdOf } from '#core/articles/canonical-url.ts'
import { complain } from './given-articles.ts'

program
  .name('npm run -s extract --')
  .description('Prints the article in each saved page: one JSON line a page, as `read` and `fold` take them.')
  .argument('<file...>', 'saved pages (.html), or - for one on standard input')
  .option('--url <url>', 'the address that the page was saved from')
  .addHelpText(
    'after',
    `
"meta" tells what the date rests on and what was set aside with the reason. A page without an article is told on standard error.`,
  )
  .action((files: readonly string[], { url }: { readonly url?: string }) => {
    for (const file of files) extract(file, url)
  })
  .parse()

function extract(file: string, given: string | undefined): void {
  try {
    const html = decodedText(readFileSync(file === '-' ? 0 : file), '')
    const address = given ?? 'https://page.invalid/'
    const page = articleOfPage(address, extractor().extract(html, address), new Date().toISOString())
    const { text, url: own, published, publishedBasis, setAside = [], ...rest } = page
    if (text === '') throw new Error('no article text found in the page')
    const url = given === undefined ? undefined : own
    console.log(
      JSON.stringify({
        id: url === undefined ? basename(file) : articleIdOf(url),
        ...rest,
        ...(url === undefined ? {} : { url }),
        ...(published === null ? {} : { published }),
        text,
        meta: { publishedBasis: publishedBasis ?? null, setAside },
      }),
    )
  } catch (error) {
    complain(file, undefined, error instanceof Error ? error.message : String(error))
  }
}
