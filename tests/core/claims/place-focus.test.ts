import { expect, test } from 'vitest'
import { Focus, focusOver } from '#core/claims/places/focus.ts'

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
