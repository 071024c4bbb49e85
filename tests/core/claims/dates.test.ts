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
    ['Rebels entered the town on Monday', '2013-05-20'],
    ['a raid on Tuesday', '2013-05-14'],
    ['The talks will open on Tuesday', '2013-05-21'],
    ['the summit, due on Thursday', '2013-05-23'],
    ['The talks, planned for Friday, were put off', '2013-05-24'],
    ['expected to vote Wednesday', '2013-05-22'],
    ['The council is to meet on Wednesday', '2013-05-22'],
    ['The minister told reporters on Friday that talks would resume', '2013-05-17'],
    ['Officials said Sunday the ceasefire will begin on Thursday', '2013-05-19 2013-05-23'],
    ['late on Saturday', '2013-05-18'],
    ['since Thursday', '2013-05-16'],
    ['the previous Monday', '2013-05-13'],
    ['last Friday', '2013-05-17'],
    ['next Monday', '2013-05-27'],
    ['this Friday', '2013-05-24'],
    ['this coming Wednesday', '2013-05-22'],
    ['Sunday night', '2013-05-19'],
    ['overnight Sunday', '2013-05-19'],
    ['on the night of May 18', '2013-05-18'],
    ['the night before', '2013-05-19'],
    ['the day before', '2013-05-19'],
    ['a day earlier', '2013-05-19'],
    ['two days earlier', '2013-05-18'],
    ['a week earlier', '2013-05-13/2013-05-19'],
    ['the day before yesterday', '2013-05-18'],
    ['this morning', '2013-05-20'],
    ['tomorrow', '2013-05-21'],
    ['last night', '2013-05-19'],
    ['three weeks ago', '2013-04-29/2013-05-05'],
    ['a month ago', '2013-04'],
    ['five years ago', '2008'],
    ['48 hours ago', '2013-05-18'],
    ['over the past two weeks', '2013-05-06/2013-05-20'],
    ['in the last 48 hours', '2013-05-18/2013-05-20'],
    ['early June', '2013-06'],
    ['in early June', '2013-06'],
    ['mid-July', '2013-07'],
    ['by the end of July', '2013-07'],
    ['not before July', '2013-07'],
    ['will not be held before July', '2013-07'],
    ['in July last year', '2012-07'],
    ['last July', '2012-07'],
    ['next July', '2013-07'],
    ['in March', '2013-03'],
    ['in December', '2012-12'],
    ['in May', '2013-05'],
    ['on May 5', '2013-05-05'],
    ['on 5 May', '2013-05-05'],
    ['on the 5th of May', '2013-05-05'],
    ['May 5th, 2012', '2012-05-05'],
    ['on June 5', '2013-06-05'],
    ['on Nov. 4', '2012-11-04'],
    ['Nov 4, 2012', '2012-11-04'],
    ['on 2013-05-18', '2013-05-18'],
    ['18/05/2013', '2013-05-18'],
    ['05/18/2013', '2013-05-18'],
    ['between 14 and 17 May', '2013-05-14/2013-05-17'],
    ['May 14-17', '2013-05-14/2013-05-17'],
    ['from May 3 to May 9', '2013-05-03 2013-05-09'],
    ['in the summer of 2012', '2012-06/2012-08'],
    ['in 2011', '2011'],
    ['since the beginning of 2012', '2012'],
    ['earlier this month', '2013-05'],
    ['later this week', '2013-05-20/2013-05-26'],
    ['the Friday prayers', '2013-05-17'],
    ['three days after the May 2 raid', '2013-05-02'],
    ['on Wednesday, 15 May 2013', '2013-05-15'],
    ['in the first week of June', '2013-06'],
    ['at the end of last month', '2013-04'],
    ['in the year to April', '2013-04'],
    ['at dawn on Saturday', '2013-05-18'],
    ['until next Thursday', '2013-05-23'],
    ['by Friday', '2013-05-24'],
    ['no later than June 15', '2013-06-15'],
    ['slipped from early June to July', '2013-06 2013-07'],
    ['the conference has been pushed back to July', '2013-07'],
    ['delayed until August', '2013-08'],
    ['postponed to 2 July', '2013-07-02'],
    ['in April this year', '2013-04'],
    ['three months into 2013', '2013'],
    ['the early hours of Sunday', '2013-05-19'],
    ['for the first time since 2003', '2003'],
    ['on the weekend', '2013-05-18/2013-05-19'],
  ])('reads "%s" as %s', (text, value) => {
    expect(dates(text).join(' ')).toBe(value)
  })

  it.each([
    'a source told NOW that the deal was done',
    'the March 14 coalition and the March 8 alliance',
    'they may turn the tide and march on the fall of the town',
    'after 17 days of fighting',
    'June said that she was tired',
    'in recent weeks',
    'the following day',
    'They may march in step',
    'the fall of the town',
    'Sunday school teachers',
    'the 14 February movement',
    'a March 8 official',
    'The March on Rome',
    'June Carter said',
    'on the eve of the talks',
    'the 2006 war',
  ])('finds no date in "%s"', (text) => {
    expect(dates(text)).toEqual([])
  })

  it.each([
    ['Monday', '2013-05-13', '2013-05-19'],
    ['on Monday', '2023-10-09', '2023-10-10T08:00:00Z'],
    ['on Oct 7', '2023-10-07', '2023-10-10'],
    ['in January', '2024-01', '2023-12-28'],
    ['elections planned for January', '2024-01', '2023-10-10'],
    ['on December 31', '2023-12-31', '2024-01-02'],
    ['On Sunday two died, and the night before three', '2013-05-19 2013-05-18', published],
    ['It was planned for early June and slipped back into July', '2013-06 2013-07', published],
    ['More were killed in July', '2012-07', published],
    ['On May 14 leaders met', '2013-05-14', published],
  ])('reads "%s" as %s when published on %s', (text, value, on) => {
    expect(dates(text, on).join(' ')).toBe(value)
  })

  it('takes the day the reporter names over the speaker’s "yesterday"', () => {
    expect(dates('in clashes in the town yesterday," Sunday.')).toEqual(['2013-05-19'])
  })

  it('leaves unknown what cannot be known without a day of publication', () => {
    expect(dates('on Monday, yesterday and last month, but in March 2011', null)).toEqual(['2011-03'])
  })
})
