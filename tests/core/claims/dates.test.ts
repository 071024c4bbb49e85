import { describe, expect, it } from 'vitest'
import { datesIn } from '#core/claims/dates/dates.ts'
import { wordsOf } from '#core/claims/text/words.ts'

/** A Monday. */
const published = '2013-05-20T09:30:00Z'

function dates(text: string, on: string | null = published) {
  return datesIn(wordsOf(text), on).map(({ when }) => (when.end ? `${when.value}/${when.end}` : when.value))
}

describe('dates', () => {
  it.each([
    ['the fighting on Monday', '2013-05-20'],
    ['which began on Sunday', '2013-05-19'],
    ['since Tuesday', '2013-05-14'],
    ['last Monday', '2013-05-13'],
    ['next Tuesday', '2013-05-21'],
    ['called an emergency meeting for Thursday', '2013-05-23'],
    ['ministers will meet on Friday', '2013-05-24'],
    ['the ministers said on Friday', '2013-05-17'],
    ['on Wednesday, June 5, after a long siege', '2013-06-05'],
    ['launched on May 19', '2013-05-19'],
    ['on 3 December', '2012-12-03'],
    ['on May 18, 2013', '2013-05-18'],
    ['02 August 2016', '2016-08-02'],
    ['21-05-2016', '2016-05-21'],
    ['3 JUN 89', '1989-06-03'],
    ['since March 2011', '2011-03'],
    ['initially planned for early June', '2013-06'],
    ['slipped back into July', '2013-07'],
    ['since late May', '2013-05'],
    ['yesterday', '2013-05-19'],
    ['overnight', '2013-05-20'],
    ['last month', '2013-04'],
    ['next month', '2013-06'],
    ['two days ago', '2013-05-18'],
    ['over the weekend', '2013-05-18/2013-05-19'],
    ['last week', '2013-05-13/2013-05-19'],
    ['in the past 24 hours', '2013-05-19/2013-05-20'],
    ['last summer', '2012-06/2012-08'],
    ['in 2014', '2014'],
  ])('reads "%s" as %s', (text, value) => {
    expect(dates(text)).toEqual([value])
  })

  it.each([
    'a source told NOW that the deal was done',
    'the March 14 coalition and the March 8 alliance',
    'they may turn the tide and march on the fall of the town',
    'after 17 days of fighting',
    'June said that she was tired',
  ])('finds no date in "%s"', (text) => {
    expect(dates(text)).toEqual([])
  })

  it('takes the day the reporter names over the speaker’s "yesterday"', () => {
    expect(dates('in clashes in the town yesterday," Sunday.')).toEqual(['2013-05-19'])
  })

  it('leaves unknown what cannot be known without a day of publication', () => {
    expect(dates('on Monday, yesterday and last month, but in March 2011', null)).toEqual(['2011-03'])
  })
})
