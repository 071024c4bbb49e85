import { expect, test } from 'vitest'
import { crashAt } from '../memory/hook.ts'
import { world } from '../memory/world.ts'

test('a crash before a call leaves nothing behind, one after it leaves the write', async () => {
  const source = { id: 'sana', revision: 1, failures: 0, nextPoll: '2013-06-05T06:00:00.000Z' }
  const before = world({ hook: crashAt(1, 'before') })
  await expect(before.sources.save(source)).rejects.toThrow('before call 1, sources.save')
  expect(await before.sources.state('sana')).toBeUndefined()
  const after = world({ hook: crashAt(1, 'after') })
  await expect(after.sources.save(source)).rejects.toThrow('after call 1, sources.save')
  expect(await after.sources.state('sana')).toEqual(source)
})
