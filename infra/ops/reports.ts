import { numberIn, type Operation } from './operation.ts'

export const reports: Operation = {
  name: 'reports',
  description: 'What readers reported as errors, newest first.',
  options: [['--limit <n>', 'at most so many', '50']],
  async run({ connect, terminal }, _, options) {
    const newest = await connect(({ stores }) => stores.reports.newest(numberIn(options, 'limit') ?? 50))
    for (const { at, about, text } of newest) terminal.result(`${at}\t${about || '-'}\t${text}`)
    terminal.note(`${newest.length} reported.`)
  },
}
