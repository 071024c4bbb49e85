import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { Reading } from '#core/claims/claim.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { gazetteersOf } from '../../memory/gazetteers.ts'
import { expectSound } from './sound-reading.ts'

const tagger = winkTagger()

/** Pieces of news and of what breaks readers of it. */
const piece = fc.constantFrom(
  'Rebels captured the town of Konna',
  'the army said on Friday',
  'at least 12 soldiers and three women were killed',
  'France condemned the attack',
  'If Goma falls',
  '"We have taken it," he said',
  'according to the UN',
  'KHARTOUM (Reuters) - ',
  '. ',
  '.',
  ', ',
  '; ',
  ' \u2014 ',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\ud83d',
  '\u202e',
  '"',
  "'",
  '\u201c',
  '\u2019s',
  '(',
  ')',
  '[',
  ']',
  '• Anna\n',
  '<b>',
  '&nbsp;',
  'http://a.b/c',
  'al-',
  'Al-Qusayr',
  'U.N.',
  '12,000',
  '17-day',
  '2013-06-05',
  'سيطر',
  'город',
  '町',
  'é',
  'e\u0301',
  '\u0000',
)
const text = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.array(piece, { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }),
)

test('any text is read without a fault, and every span stands where its words do', () => {
  fc.assert(
    fc.property(text, (given) => {
      const reading = readClaims(
        { id: 'a', text: given, published: '2013-06-05' },
        { tagger, pack: null, gazetteers: gazetteersOf() },
      )
      expectSound(given, Reading.parse(reading))
    }),
    { numRuns: 300 },
  )
})

test('a reading holds nothing but what its schema tells', () => {
  const given =
    'Rebels captured the town of Konna on Friday, the army said, and at least 12 soldiers were killed. France condemned it.'
  const reading = readClaims(
    { id: 'a', text: given, published: '2013-06-05' },
    { tagger, pack: null, gazetteers: gazetteersOf() },
  )
  expect(reading.claims.length).toBeGreaterThan(2)
  expect(Reading.parse(reading)).toEqual(reading)
})
