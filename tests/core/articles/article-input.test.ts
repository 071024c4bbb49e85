import { describe, expect, it } from 'vitest'
import { parseArticles } from '#core/articles/article-input.ts'

describe('parseArticles', () => {
  it('takes a text file as one article with the file name as its id, untrimmed', () => {
    expect(parseArticles('/tmp/one.txt', ' Hello\r\n').articles).toEqual([{ id: 'one.txt', text: ' Hello\r\n' }])
  })

  it('goes on after bad lines and tells their numbers', () => {
    const lines = [
      '{"id":"a","text":"x","meta":{"b":1}}',
      '',
      'no',
      '{"id":"b","text":"x","extra":1}',
      '{"id":"c","body":["x","y"]}',
    ]
    const { articles, problems } = parseArticles('-', lines.join('\n'))
    expect(articles.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(problems.map(({ line }) => line)).toEqual([3, 4])
  })

  it.each(['{"id":"a"}', '{"id":"a","text":"x","body":["y"]}', '{"id":"a","text":""}', '[]', '{"text":"x"}'])(
    'refuses %s',
    (line) => {
      expect(parseArticles('-', line).problems).toHaveLength(1)
    },
  )
})
