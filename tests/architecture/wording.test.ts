import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const functions = fileURLToPath(new URL('../../functions', import.meta.url))
/** Where readers' pages and mails are made; their words stand in the catalogue alone. */
const files = ['views', 'pages', 'deliver'].flatMap((folder) =>
  readdirSync(`${functions}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('wording'))
    .map((path) => `${folder}/${path}`),
)

/** Two words or more that somebody could read: between tags, or as a label, a title, a hint. */
const readable = /(?:>|(?:label|hint|title|subject|aria-label)(?:=|: )["'`])\s*[A-Z][\p{L}’]+(?:,? [\p{L}’]+)+/gu

test.each(files)('%s says nothing to a reader in words of its own', (path) => {
  const code = readFileSync(`${functions}/${path}`, 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '')
  expect([...code.matchAll(readable)].map(([words]) => words)).toEqual([])
})

test('would see a sentence between tags and a label', () => {
  expect([..."html`<p>Nothing here</p>`; label: 'Email address'".matchAll(readable)]).toHaveLength(2)
})
