import { describe, expect, it } from 'vitest'
import { quantitiesIn } from '#core/claims/quantities/quantities.ts'
import { wordsOf } from '#core/claims/text/words.ts'

function counts(text: string) {
  return quantitiesIn(wordsOf(text)).map(({ count, span }) => [
    text.slice(...span),
    count.bound,
    count.value,
    count.low,
    count.high,
  ])
}

describe('quantities', () => {
  it.each([
    ['12K fighters', '12K', 'exact', 12_000, 12_000, 12_000],
    ['forty thousand civilians', 'forty thousand', 'exact', 40_000, 40_000, 40_000],
    ['1,250 people', '1,250', 'exact', 1250, 1250, 1250],
    ['one and a half million people', 'one and a half million', 'exact', 1_500_000, 1_500_000, 1_500_000],
    ['one hundred and twenty-three men', 'one hundred and twenty-three', 'exact', 123, 123, 123],
    ['two dozen soldiers', 'two dozen', 'exact', 24, 24, 24],
    ['half a million refugees', 'half a million', 'exact', 500_000, 500_000, 500_000],
    ['at least 28 members', 'at least 28', 'at-least', 28, 28, null],
    ['no fewer than six shells', 'no fewer than six', 'at-least', 6, 6, null],
    ['50+ villagers', '50+', 'at-least', 50, 50, null],
    ['two or more men', 'two or more', 'at-least', 2, 2, null],
    ['more than 70 others', 'more than 70', 'more-than', 70, 70, null],
    ['over 12 civilians', 'over 12', 'more-than', 12, 12, null],
    ['as many as 300 men', 'as many as 300', 'at-most', 300, null, 300],
    ['up to 40 men', 'up to 40', 'at-most', 40, null, 40],
    ['fewer than ten rebels', 'fewer than ten', 'less-than', 10, null, 10],
    ['almost 1.5 million people', 'almost 1.5 million', 'almost', 1_500_000, null, 1_500_000],
    ['some 30 passengers', 'some 30', 'about', 30, null, null],
    ['100 or so men', '100 or so', 'about', 100, null, null],
    ['between 20 and 28 people', 'between 20 and 28', 'range', null, 20, 28],
    ['20 to 28 people', '20 to 28', 'range', null, 20, 28],
    ['20-28 people', '20-28', 'range', null, 20, 28],
    ['two to three million people', 'two to three million', 'range', null, 2_000_000, 3_000_000],
    ['dozens of people', 'dozens of', 'vague', null, 24, null],
    ['tens of thousands of people', 'tens of thousands of', 'vague', null, 20_000, null],
    ['half a dozen men', 'half a dozen', 'exact', 6, 6, 6],
    ['1.2m people', '1.2m', 'exact', 1_200_000, 1_200_000, 1_200_000],
    ['five-seven people', 'five-seven', 'range', null, 5, 7],
    ['killing three - the army said', 'three', 'exact', 3, 3, 3],
    ['several hundred men', 'several hundred', 'vague', null, 200, null],
  ])('reads "%s"', (text, words, ...rest) => {
    expect(counts(text)).toEqual([[words, ...rest]])
  })

  it.each([
    'a 17-day siege of the two-year war',
    'AK-47 rifles and S-300 missiles',
    'about 20 miles from the border, some 10 kilometres away (six miles)',
    'on May 18, 2013 and again on 5 June',
    'in 2011 and since 2012',
    'Omar, 34, said it was over',
    'a boy aged 12 and a five years old girl',
    'Resolution 2118 and Brigade 93',
    'the 5th of the month, at 19:11 or at 3 pm',
    'a rise of 40 percent and a price of $50',
  ])('finds no count in "%s"', (text) => {
    expect(counts(text)).toEqual([])
  })

  it('stays linear on long runs of number words', () => {
    const words = wordsOf('twenty thousand and '.repeat(20_000))
    const begun = performance.now()
    quantitiesIn(words)
    expect(performance.now() - begun).toBeLessThan(2000)
  })
})
