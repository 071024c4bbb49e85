import { describe, expect, test } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { Reading } from '#core/claims/claim.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { passagesOf } from '#core/claims/text/passages.ts'
import { reach, withinReach } from '#core/claims/text/reach.ts'
import { sentenceSpans } from '#core/claims/text/sentence-spans.ts'
import type { Tagger } from '#core/ports/reading.ts'
import { hostileTexts } from '../../bench/hostile-texts.ts'
import { gazetteersOf } from '../../memory/gazetteers.ts'
import { expectSound } from './sound-reading.ts'

const tagger = winkTagger()
const read = (text: string) =>
  readClaims({ id: 'a', text, published: '2013-06-05' }, { tagger, pack: null, gazetteers: gazetteersOf() })

describe('whatever the text, a reading keeps its contract', () => {
  test.each(Object.entries(hostileTexts))('%s', (_, make) => {
    const text = make(2000)
    expectSound(text, Reading.parse(read(text)))
  })

  test('two readings of the same bytes are the same', () => {
    const text = Object.values(hostileTexts)
      .map((make) => make(300))
      .join('\n\n')
    expect(read(text)).toEqual(read(text))
  })
})

describe('no text takes longer than the longest article', () => {
  const huge = ['no full stop', 'all capitals', 'mixed scripts', 'lone surrogates', 'HTML', 'one word', 'names']

  test.each(huge)('a sentence of 50,000 characters: %s', (name) => {
    const text = hostileTexts[name]?.(50_000) ?? ''
    const given: string[] = []
    const counting: Tagger = {
      tag(sentence) {
        given.push(sentence)
        return tagger.tag(sentence)
      },
    }
    expectSound(
      text,
      readClaims(
        { id: 'a', text, published: '2013-06-05' },
        { tagger: counting, pack: null, gazetteers: gazetteersOf() },
      ),
    )
    // Work grows with a sentence's length: that is bounded, and nothing is tagged twice.
    expect(Math.max(0, ...given.map(({ length }) => length))).toBeLessThanOrEqual(600)
    expect(given.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(text.length)
  })

  test.each(['no full stop', 'one sentence after another', 'one word'])('a megabyte: %s', (name) => {
    const text = hostileTexts[name]?.(1_000_000) ?? ''
    const passages = withinReach(text, passagesOf(text))
    const read = passages.filter(({ evidence }) => evidence).reduce((sum, { span }) => sum + span[1] - span[0], 0)
    expect(read).toBeLessThanOrEqual(reach)
    expect(passages.at(-1)).toMatchObject({ evidence: false, reason: 'beyond what an article holds' })
    expect(passages.at(-1)?.span[1]).toBe(text.trimEnd().length)
  })

  test('a long sentence is cut behind its last semicolon or comma, and loses no word', () => {
    const clause = 'rebels took the town of Konna on Friday and the army withdrew'
    const spans = (text: string) => sentenceSpans(text, 0, text.length)
    for (const mark of [';', ',']) {
      const text = Array.from({ length: 40 }, () => clause).join(`${mark} `)
      const parts = spans(text).map((span) => text.slice(...span))
      expect(parts.length).toBeGreaterThan(3)
      for (const part of parts.slice(0, -1)) expect(part.endsWith(mark)).toBe(true)
      expect(parts.join(' ')).toBe(text)
    }
    const unbroken = Array.from({ length: 40 }, () => clause).join(' ')
    expect(
      spans(unbroken)
        .map((span) => unbroken.slice(...span))
        .join(' '),
    ).toBe(unbroken)
  })
})
