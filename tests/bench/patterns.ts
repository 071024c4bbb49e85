import { readdirSync, readFileSync } from 'node:fs'

export interface Pattern {
  readonly file: string
  readonly pattern: RegExp
}

const literal =
  /(?<=[=(,:[!&|?\s])\/((?:[^/\\\n[*]|\\.|\[(?:[^\]\\\n]|\\.)*\])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])*)\/([dgimsuvy]*)(?![\w/])/g

/** Every pattern written in the TypeScript files under a folder, made sticky-free so that each test starts anew. */
export function patternsIn(folder: URL): readonly Pattern[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const source = withoutComments(readFileSync(new URL(file, folder), 'utf8'))
      return [...source.matchAll(literal)].flatMap(([, body = '', flags = '']) =>
        made(file, body, flags.replace(/[gy]/g, '')),
      )
    })
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

/** Nothing where what looked like a pattern was a division. */
function made(file: string, body: string, flags: string): readonly Pattern[] {
  try {
    return [{ file, pattern: new RegExp(body, flags) }]
  } catch {
    return []
  }
}

/** Texts on which a pattern that goes back over what it has read would do so: runs of each kind, with an end that nothing expects. */
export function attacksOn(pattern: RegExp, length: number): readonly string[] {
  const own = (pattern.source.match(/[A-Za-z]{2,}/g) ?? []).slice(0, 6)
  const pieces = [
    'a',
    'A',
    '1',
    ' ',
    '.',
    '"',
    "'",
    ',',
    '-',
    '(',
    'a ',
    'a, ',
    "a'",
    'A-',
    '1,1',
    'the ',
    ...own.map((word) => `${word} `),
    ...own,
  ]
  return pieces.map((piece) => `${piece.repeat(Math.ceil(length / piece.length)).slice(0, length)}\u0000`)
}
