import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { Command } from 'commander'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const packages = ['subset-font@2.9.0', 'opentype.js@1.3.4', '@expo-google-fonts/inter@0.4.2']
const weights = { 500: '500Medium/Inter_500Medium.ttf', 700: '700Bold/Inter_700Bold.ttf' } as const

/** Letters in which a gazetteer or a pack may write the name of a place: Latin-1, Latin Extended-A, marks of transcriptions. */
const letters = [
  ...Array.from({ length: 0x180 - 0x20 }, (_, at) => String.fromCodePoint(0x20 + at)).filter((letter) =>
    /[^\p{Cc}]/u.test(letter),
  ),
  ...'‘’“”–—…ʻʼʿʾȘșȚțḤḥṢṣṬṭẒẓḌḍḪḫẖ',
].join('')

new Command('font')
  .description(
    'Makes corpus/fonts anew, the letters of the maps and their widths, from the Inter typeface, installed aside.',
  )
  .option('--modules <folder>', 'a node_modules that holds the packages already')
  .action(build)
  .parse()

async function build({ modules }: { modules?: string }): Promise<void> {
  const aside = mkdtempSync(join(tmpdir(), 'font-'))
  try {
    if (modules === undefined) {
      const install = ['install', '--prefix', aside, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts']
      execFileSync('npm', [...install, ...packages], { stdio: 'inherit' })
    }
    const from = modules ?? join(aside, 'node_modules')
    const { default: subset } = await import(pathToFileURL(join(from, 'subset-font/index.js')).href)
    const { default: opentype } = await import(pathToFileURL(join(from, 'opentype.js/dist/opentype.js')).href)
    mkdirSync(join(root, 'corpus/fonts'), { recursive: true })
    copyFileSync(join(from, '@expo-google-fonts/inter/LICENSE_FONT'), join(root, 'corpus/fonts/OFL.txt'))
    for (const [weight, file] of Object.entries(weights)) {
      const whole = readFileSync(join(from, '@expo-google-fonts/inter', file))
      const cut: Uint8Array = await subset(whole, letters, { targetFormat: 'truetype', noLayoutClosure: true })
      writeFileSync(join(root, `corpus/fonts/inter-${weight}.ttf`), cut)
      console.log(`inter-${weight}.ttf: ${cut.length >> 10} KiB`)
      if (weight === '700') writeFileSync(join(root, 'functions/views/map/letter-widths.ts'), widths(opentype, whole))
    }
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/** Advance widths of the bold letters from the space on, in hundredths of the size: the lighter ones are narrower. */
function widths(opentype: { parse(bytes: ArrayBuffer): Font }, bytes: Buffer): string {
  const font = opentype.parse(new Uint8Array(bytes).buffer)
  const hundredths = [...letters]
    .filter((letter) => letter < '\u0180')
    .map((letter) => [letter, Math.ceil((100 * font.charToGlyph(letter).advanceWidth) / font.unitsPerEm)] as const)
  const groups = new Map<number, string>()
  for (const [letter, width] of hundredths) groups.set(width, (groups.get(width) ?? '') + letter)
  const lines = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([width, members]) => `  [${width}, ${JSON.stringify(members)}],`)
  return `/** Widths of the letters of the maps' typeface in hundredths of its size, made by \`npm run font\`. */
export const letterWidths: readonly (readonly [number, string])[] = [\n${lines.join('\n')}\n]\n`
}

interface Font {
  readonly unitsPerEm: number
  charToGlyph(letter: string): { readonly advanceWidth: number }
}
