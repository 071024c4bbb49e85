import { expect, test } from 'vitest'
import { decodedText } from '#adapters/decoded-text.ts'

const words = 'Al-Quşayr, naïve “quotes”'
const utf8 = new TextEncoder().encode(words)
const latin = Uint8Array.from(Buffer.from('naïve caf\xe9 \x93so\x94', 'latin1'))
const cyrillic = Uint8Array.from([0xca, 0xe8, 0xe5, 0xe2])

test.each([
  ['what nothing declares', utf8, '', words],
  ['a header that is wrong', utf8, 'text/html; charset=iso-8859-1', words],
  [
    'a byte order mark against the header',
    Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]),
    'text/html; charset=latin1',
    words,
  ],
  ['UTF-16 by its mark', Uint8Array.from([0xff, 0xfe, 0x41, 0, 0x42, 0]), '', 'AB'],
  ['UTF-8 declared, Windows-1252 sent', latin, 'text/html; charset=utf-8', 'naïve café “so”'],
  ['an encoding of the header', cyrillic, 'text/html; charset=windows-1251', 'Киев'],
  ['an encoding nobody knows', latin, 'text/html; charset=x-none', 'naïve café “so”'],
  ['a character cut off at the end', utf8.subarray(0, 6), '', 'Al-Qu'],
])('%s is read', (_, bytes, type, text) => {
  expect(decodedText(bytes, type)).toBe(text)
})

test.each([
  ['<meta charset="windows-1251">', ''],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', ''],
  ['<?xml version="1.0" encoding="windows-1251"?>', ''],
  ['<?xml version="1.0" encoding="utf-16"?>', 'text/xml; charset=windows-1251'],
])('%s at the beginning tells it', (start, type) => {
  const bytes = Uint8Array.from([...Buffer.from(start, 'latin1'), ...cyrillic])
  expect(decodedText(bytes, type)).toBe(`${start}Киев`)
})
