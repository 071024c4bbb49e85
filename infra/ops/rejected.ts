import { Problem } from '../local/problem.ts'
import { numberIn, type Operation } from './operation.ts'

export const rejected: Operation = {
  name: 'rejected',
  description: 'Articles that were set aside, the last first, with the reason.',
  options: [
    ['--raw <id>', 'print what this one came as'],
    ['--limit <n>', 'at most so many', '50'],
  ],
  async run({ connect, terminal }, _, options) {
    const { raw: wanted } = options
    if (typeof wanted === 'string') {
      const raw = await connect(({ stores }) => stores.articles.raw(wanted))
      if (raw === undefined) throw new Problem(`Nothing is kept of ${wanted}: only pages that came are, for a month.`)
      return terminal.result(raw.text)
    }
    const heads = await connect(({ stores }) => stores.articles.rejected(numberIn(options, 'limit') ?? 50))
    for (const { id, seen, source, reason, url } of heads)
      terminal.result([id, seen, source ?? '-', reason ?? '-', url ?? '-'].join('\t'))
    terminal.note(`${heads.length} set aside.`)
  },
}
