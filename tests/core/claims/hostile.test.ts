import { describe, expect, test } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { Reading } from '#core/claims/claim.ts'
import { readClaims } from '#core/claims/read-claims.ts'
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

/** Reading twice the text may cost more than twice the work only by what does not grow with it. */
describe('reading is linear in the text', () => {
  test.each(Object.entries(hostileTexts))('%s', (_, make) => {
    const [short, long] = [make(5000), make(20_000)]
    read(short)
    const [once, fourfold] = [cpu(() => read(short)), cpu(() => read(long))]
    expect(fourfold).toBeLessThan(150 + 9 * once)
  })
})

function cpu(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
