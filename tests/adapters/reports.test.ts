import { expect, test } from 'vitest'
import { contract } from './contract.ts'

contract('reports', (ports) => {
  const report = (id: string, at: string) => ({ id, at, about: '/syria/', text: `wrong ${id}` })

  test('are listed by day, the newest first, the same one once a day', async () => {
    const { reports } = ports()
    await reports.file(report('a', '2013-06-04T06:00:00.000Z'))
    await reports.file(report('b', '2013-06-05T05:00:00.000Z'))
    await reports.file(report('a', '2013-06-04T07:00:00.000Z'))
    expect((await reports.newest(10)).map(({ id, at }) => [id, at])).toEqual([
      ['b', '2013-06-05T05:00:00.000Z'],
      ['a', '2013-06-04T07:00:00.000Z'],
    ])
    expect(await reports.newest(1)).toHaveLength(1)
  })
})
