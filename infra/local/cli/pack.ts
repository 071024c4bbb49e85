import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { program } from 'commander'
import { dataFile } from '#adapters/data-file.ts'
import { packProblems } from '#core/corpus/corpus-check.ts'
import { type Problem as Fault, problemText, readCorpusFile } from '#core/corpus/corpus-file.ts'
import { Pack } from '#core/corpus/pack.ts'
import { Problem } from '../problem.ts'
import { reportFailure } from './report-failure.ts'

program.name('npm run pack --').description('What the system is told about conflicts: corpus/packs/<name>/pack.json.')
program
  .command('check')
  .description('Names what is wrong in the packs, with file, line, place and reason; the exit code is then 1.')
  .argument('[name...]', 'folders under corpus/packs; all when none is given')
  .action((names: readonly string[]) => guarded(() => check(names.length > 0 ? names : folders())))
program
  .command('new')
  .description('Starts a pack that is valid as it stands: follow CONTRIBUTING from there.')
  .argument('<name>', 'lower-case letters, digits and hyphens')
  .requiredOption('--countries <codes>', 'ISO 3166, with commas: SD,SS')
  .option('--zone <zone>', 'IANA zone in which its day begins and ends', 'UTC')
  .action((name: string, given: { readonly countries: string; readonly zone: string }) =>
    guarded(() => begin(name, given.countries.toUpperCase().split(','), given.zone)),
  )
program.parse()

function check(names: readonly string[]): void {
  const faults = names.flatMap((name): readonly Fault[] => {
    const file = `corpus/packs/${name}/pack.json`
    if (!existsSync(dataFile(file))) throw new Problem(`There is no ${file}. Known packs: ${folders().join(', ')}.`)
    const { read, problems } = readCorpusFile(file, readFileSync(dataFile(file), 'utf8'), Pack)
    return read === null ? problems : packProblems(read)
  })
  for (const fault of faults) console.error(problemText(fault))
  if (faults.length > 0) process.exitCode = 1
  else console.log(`${names.length} pack${names.length === 1 ? ' is' : 's are'} in order: ${names.join(', ')}.`)
}

function begin(name: string, countries: readonly string[], zone: string): void {
  const file = `corpus/packs/${name}/pack.json`
  if (existsSync(dataFile(file))) throw new Problem(`${file} is there already.`)
  const pack = Pack.safeParse({
    version: 1,
    watch: { id: name, name: name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase()), zone, countries },
    sides: [
      { id: 'government', name: 'the government', adjective: 'government' },
      { id: 'opposition', name: 'the opposition', adjective: 'rebel' },
    ],
    actors: [],
    places: [],
    sources: [],
  })
  if (!pack.success)
    throw new Problem(pack.error.issues.map((each) => `${each.path.join('.')}: ${each.message}`).join('\n'))
  mkdirSync(dataFile(`corpus/packs/${name}`), { recursive: true })
  writeFileSync(dataFile(file), `${JSON.stringify(pack.data, null, 2)}\n`)
  console.log(`${file}: name its sources next, then \`npm run sources -- check ${name}\`.`)
}

function folders(): readonly string[] {
  return readdirSync(dataFile('corpus/packs')).sort()
}

function guarded(act: () => void): void {
  try {
    act()
  } catch (error) {
    reportFailure(error)
  }
}
