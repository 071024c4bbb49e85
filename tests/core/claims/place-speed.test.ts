import { expect, test } from 'vitest'
import { Focus, focusOver } from '#core/claims/places/focus.ts'
import { placesIn } from '#core/claims/places/places.ts'
import { gazetteersOf } from '../../memory/gazetteers.ts'

/** The quickest of several runs, in milliseconds: what others do on the machine only ever adds. */
function quickest(run: () => void): number {
  const times = Array.from({ length: 7 }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
  return Math.min(...times)
}

/** Four times the work may take eight times as long, on a busy machine: what grows with the square takes sixteen. */
function expectLinear(run: (size: number) => void, size: number): void {
  run(size)
  const [one, four] = [quickest(() => run(size)), quickest(() => run(4 * size))]
  expect(four).toBeLessThan(one * 8 + 5)
}

const sentence = (size: number) =>
  `The army took ${'the village of Khirbet Noor, near al-Zuhur, and the town; '.repeat(size)}it held.`

test('a long sentence is read in time that grows with its length', () => {
  expectLinear((size) => {
    const text = sentence(size)
    placesIn(text, [[0, text.length]], null, gazetteersOf())
  }, 100)
})

test('a sentence of capitals is read in time that grows with its length', () => {
  expectLinear((size) => {
    const text = `In ${'Kar Dun Bel Mor '.repeat(size)}they fought.`
    placesIn(text, [[0, text.length]], null, gazetteersOf())
  }, 100)
})

test('an article of many sentences is read in time that grows with their number', () => {
  expectLinear((size) => {
    const one = 'Rebels left Kolwanda for the town of Ndiri. The town fell. Its fall opened the road to it. '
    const text = one.repeat(size)
    const spans = [...text.matchAll(/[^.]+\./g)].map(({ index, 0: { length } }): [number, number] => [
      index,
      index + length,
    ])
    placesIn(text, spans, null, gazetteersOf())
  }, 40)
})

test('what "the town" means is worked out once for all offsets of an article', () => {
  let asked = 0
  const place = { name: 'Ndiri', id: 'p-ndiri', resolved: 'provisional' as const }
  const mention = (start: number) => ({
    span: [start, start + 5] as [number, number],
    get place() {
      asked += 1
      return place
    },
  })
  const found = Array.from({ length: 500 }, (_, line) => [mention(line * 10)])
  for (let offset = 0; offset < 5000; offset += 1) focusOver(found, 'town')(offset)
  expect(asked).toBe(500)
  expect(focusOver(found, 'town')(0)).toBeUndefined()
  expect(focusOver(found, 'town')(1)).toEqual(place)
})

test('the newest focus wins over what was spoken of long ago, and a landmark over nothing', () => {
  const focus = new Focus()
  const town = (name: string) => ({ name, id: name, level: 'town' as const, resolved: 'provisional' as const })
  focus.add({ place: town('Ariha'), weight: 0.05, line: 0 })
  expect(focus.meant('town')?.name).toBe('Ariha')
  for (let line = 0; line < 4; line++) focus.add({ place: town('Bria'), weight: 1, line })
  expect(focus.meant('town')?.name).toBe('Bria')
  focus.add({ place: town('Ansa'), weight: 1, line: 12 })
  expect(focus.meant('')?.name).toBe('Ansa')
  expect(focus.meant('province')).toBeUndefined()
})

test('a focus holds over thousands of sentences', () => {
  const focus = new Focus()
  const town = (name: string) => ({ name, id: name, resolved: 'provisional' as const })
  for (let line = 0; line < 9000; line++) focus.add({ place: town(line < 8000 ? 'Ariha' : 'Bria'), weight: 1, line })
  expect(focus.meant('town')?.name).toBe('Bria')
})
