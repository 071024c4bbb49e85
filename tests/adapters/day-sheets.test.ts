import { expect, test } from 'vitest'
import { blankSheet } from '#core/day-sheet.ts'
import { contract } from './contract.ts'

contract('day sheets', (ports) => {
  const due = '2013-06-06T06:00:00.000Z'
  const sheet = blankSheet('2013-06-05')
  const letter = { subject: 'x', html: '', text: 'x' }

  test('owe to be written when the day is over, then to be mailed, then nothing', async () => {
    const { daySheets, debts } = ports()
    const owed = async () =>
      (await Promise.all((['daySheet', 'dayLetter'] as const).map((kind) => debts.due(kind, 0, due, 10)))).map((each) =>
        each.map(({ message }) => message),
      )
    expect(await daySheets.save(sheet)).toBe('saved')
    expect(await owed()).toEqual([[{ daySheet: '2013-06-05' }], []])
    expect(await daySheets.save({ ...sheet, revision: 2, letter })).toBe('saved')
    expect(await owed()).toEqual([[], [{ daySheet: '2013-06-05' }]])
    const { due: _, ...told } = sheet
    expect(await daySheets.save({ ...told, revision: 3, letter })).toBe('saved')
    expect(await owed()).toEqual([[], []])
    expect(await daySheets.get('2013-06-05')).toEqual({ ...told, revision: 3, letter })
  })

  test('are written once: a second writer finds the first', async () => {
    const { daySheets } = ports()
    await daySheets.save(sheet)
    await daySheets.save({ ...sheet, revision: 2, letter })
    expect(await daySheets.save({ ...sheet, revision: 2, letter: { ...letter, text: 'y' } })).toBe('conflict')
  })
})
