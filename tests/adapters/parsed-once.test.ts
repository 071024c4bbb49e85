import { expect, test } from 'vitest'
import { parsedOnce } from '#adapters/parsed-once.ts'

const bytes = (...given: number[]) => Uint8Array.from(given)

function counting(most: number) {
  const parsed: number[] = []
  const read = parsedOnce((body) => {
    parsed.push((body as Uint8Array).length)
    return { length: (body as Uint8Array).length }
  }, most)
  return { read, parsed }
}

test('the same bytes under the same key are parsed once, and told as one object', () => {
  const { read, parsed } = counting(2)
  expect(read('a', bytes(1))).toBe(read('a', bytes(1)))
  expect(parsed).toHaveLength(1)
})

test('other bytes under a key are parsed anew', () => {
  const { read } = counting(2)
  expect(read('a', bytes(1)).length).toBe(1)
  expect(read('a', bytes(1, 2)).length).toBe(2)
  expect(read('a', bytes(1, 2)).length).toBe(2)
})

test('what was asked for longest ago is forgotten first', () => {
  const { read, parsed } = counting(2)
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) read(key, bytes(1))
  expect(parsed).toHaveLength(4)
})

test('what cannot be parsed is not remembered', () => {
  const read = parsedOnce(() => {
    throw new Error('no')
  }, 2)
  expect(() => read('a', bytes(1))).toThrow('no')
  expect(() => read('a', bytes(1))).toThrow('no')
})
