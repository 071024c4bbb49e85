import { readFileSync } from 'node:fs'
import { dirname, posix } from 'node:path'

/** The parts of the repository that have import rules of their own. */
export type Part = 'core' | 'views' | 'adapters' | 'use case' | 'handler' | 'local' | 'infra' | 'tests' | 'corpus'

/** Which part a file (path from the root, forward slashes) belongs to; undefined for root files. */
export function partOf(file: string): Part | undefined {
  const library = /^functions\/(core|views|adapters)\//.exec(file)
  if (library) return library[1] as Part
  if (/^functions\/[a-z]+\/handler\.ts$/.test(file)) return 'handler'
  if (/^functions\/[a-z]+\//.test(file)) return 'use case'
  if (/^infra\/(local|ops)\//.test(file)) return 'local'
  if (file.startsWith('infra/')) return 'infra'
  if (file.startsWith('tests/')) return 'tests'
  if (file.startsWith('corpus/')) return 'corpus'
  return undefined
}

const packagesOf: Partial<Record<Part, RegExp>> = {
  core: /^(zod|temporal-polyfill|@noble\/hashes\/.*)$/,
  views: /^(hono\/html|hono\/utils\/html|zod|temporal-polyfill|d3-geo|feedsmith)$/,
  'use case': /^(hono(\/.*)?|zod|temporal-polyfill)$/,
}

const partsOf: Record<Part, readonly Part[]> = {
  core: ['core'],
  views: ['views', 'core'],
  adapters: ['adapters', 'core', 'corpus'],
  'use case': ['use case', 'core', 'views'],
  handler: ['use case', 'core', 'views', 'adapters'],
  infra: ['infra', 'adapters', 'core'],
  local: ['local', 'infra', 'handler', 'use case', 'core', 'views', 'adapters', 'corpus'],
  tests: ['tests', 'infra', 'local', 'handler', 'use case', 'core', 'views', 'adapters', 'corpus'],
  corpus: [],
}

/** One sentence for each import of `file` that its part may not make. */
export function forbiddenImports(file: string, source: string): string[] {
  const part = partOf(file)
  if (part === undefined) return []
  return specifiersOf(source).flatMap((specifier) => {
    const target = targetOf(file, specifier)
    if (target === undefined) {
      const allowed = packagesOf[part]
      return allowed === undefined || allowed.test(specifier)
        ? []
        : [`${file} (${part}) imports the package ${specifier}`]
    }
    const targetPart = partOf(target)
    if (targetPart === undefined) return [`${file} (${part}) imports the root file ${target}`]
    if (!partsOf[part].includes(targetPart)) return [`${file} (${part}) imports ${target} (${targetPart})`]
    return functionOf(part, file) !== functionOf(targetPart, target) && isFunction(part) && isFunction(targetPart)
      ? [`${file} imports ${target}: a function never imports another`]
      : []
  })
}

export function forbiddenIn(root: string, files: readonly string[]): string[] {
  return files.flatMap((file) => forbiddenImports(file, readFileSync(posix.join(root, file), 'utf8')))
}

function specifiersOf(source: string): string[] {
  const pattern = /(?:^|[\s;])(?:import|export)(?:[^'"`;]*?from)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '')
}

function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(dirname(file), specifier)
  const own = /^#(core|views|adapters|functions|corpus)\/(.*)$/.exec(specifier)
  if (!own) return undefined
  const folder = own[1] === 'corpus' || own[1] === 'functions' ? own[1] : `functions/${own[1]}`
  return `${folder}/${own[2]}`
}

const isFunction = (part: Part) => part === 'handler' || part === 'use case'
const functionOf = (part: Part, file: string) => (isFunction(part) ? file.split('/')[1] : '')
