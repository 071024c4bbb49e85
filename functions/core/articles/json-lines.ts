/** A JSON text that cannot be read: the line (from 1) where reading stopped, and why. */
export interface JsonFault {
  readonly line: number
  readonly reason: string
}

interface Token {
  readonly text: string
  readonly line: number
}

type Key = PropertyKey

/**
 * The line (from 1) on which the value at `path` begins, or on which the nearest value around it does;
 * for a text that is no JSON, the first line that breaks it.
 */
export function jsonLines(text: string): { fault: JsonFault } | { lineOf: (path: readonly Key[]) => number } {
  const tokens = tokensOf(text)
  const lines = new Map<string, number>()
  const end: Token = { text: '', line: tokens.at(-1)?.line ?? 1 }
  let next = 0
  const peek = (): Token => tokens[next] ?? end
  const take = (): Token => tokens[next++] ?? end

  const members = (close: string, member: (n: number) => void): void => {
    take()
    let last = peek().text === close
    if (last) take()
    for (let n = 0; !last; n++) {
      member(n)
      const separator = take()
      if (separator.text !== ',' && separator.text !== close) throw fault(separator, `"," or "${close}"`)
      last = separator.text === close
    }
  }
  const value = (path: readonly Key[]): void => {
    const token = peek()
    lines.set(keyOf(path), token.line)
    if (token.text === '[') members(']', (n) => value([...path, n]))
    else if (token.text === '{') members('}', () => field(path))
    else scalar(take())
  }
  const field = (path: readonly Key[]): void => {
    const name = take()
    if (!name.text.startsWith('"')) throw fault(name, 'a name in double quotes')
    const colon = take()
    if (colon.text !== ':') throw fault(colon, '":"')
    value([...path, String(scalar(name))])
  }

  try {
    value([])
    if (next < tokens.length) throw fault(peek(), 'the end of the file')
  } catch (error) {
    if (error instanceof Broken) return { fault: error.fault }
    throw error
  }
  return { lineOf: (path) => nearest(lines, path) }
}

class Broken extends Error {
  override name = 'Broken'
  readonly fault: JsonFault
  constructor(fault: JsonFault) {
    super(fault.reason)
    this.fault = fault
  }
}

function fault(token: Token, expected: string): Broken {
  const found = token.text === '' ? 'the file ends' : `found ${token.text.slice(0, 40)}`
  return new Broken({ line: token.line, reason: `expected ${expected}, ${found}` })
}

function scalar(token: Token): unknown {
  try {
    return JSON.parse(token.text)
  } catch {
    throw fault(token, 'a value')
  }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let line = 1
  for (const [word] of text.matchAll(/\n|"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (word === '\n') line++
    else tokens.push({ text: word, line })
  }
  return tokens
}

function nearest(lines: ReadonlyMap<string, number>, path: readonly Key[]): number {
  for (let length = path.length; length > 0; length--) {
    const line = lines.get(keyOf(path.slice(0, length)))
    if (line !== undefined) return line
  }
  return lines.get(keyOf([])) ?? 1
}

function keyOf(path: readonly Key[]): string {
  return JSON.stringify(path.map(String))
}
