import { describe, expect, it } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { normalise } from '#core/claims/text/normalise.ts'
import { datelineLength, furnitureRole } from '#core/claims/text/passage-roles.ts'
import { passagesOf } from '#core/claims/text/passages.ts'
import { gazetteersOf } from '../../memory/gazetteers.ts'

const body = 'Troops captured the town of Konna on Friday after a long night of fighting, residents said.'
const article = [
  'Army takes\nthe town of Konna',
  'A soldier stands guard in Konna. (AFP/A Photographer)',
  'By A Writer',
  body,
  '[READ: What the war costs]',
  'Troops captured the town of Konna on Friday after a long night of fighting.',
  '  • A reader',
  '    Rebels captured Gao and 500 people died.',
  '    June 2, 2013',
].join('\n\n')

describe('passages', () => {
  it('tell what is evidence and set the rest aside with a reason', () => {
    const roles = passagesOf(normalise(article)).map(({ role }) => role)
    expect(roles).toEqual([
      'headline',
      'caption',
      'byline',
      'body',
      'link',
      'pull-quote',
      'comment',
      'comment',
      'comment',
    ])
  })

  it('join a hard-wrapped headline', () => {
    const [first] = passagesOf(normalise(article))
    expect(first && article.slice(...first.span)).toBe('Army takes\nthe town of Konna')
  })

  it('join paragraphs that a terminal wrapped, in capitals too', () => {
    const lines = [
      'A CAR BOMB WENT OFF BESIDE THE BUS STATION OF THE PROVINCIAL CAPITAL',
      'TODAY.  AT LEAST SIX PASSENGERS WERE',
      'KILLED, THE FIRE BRIGADE SAID.',
    ]
    const wrapped = [lines[0], `${lines[1]} WAITING FOR THE MORNING COACH`, lines[2]].join('\n')
    expect(passagesOf(normalise(wrapped)).map(({ span }) => span)).toEqual([[0, wrapped.length]])
    expect(passagesOf(normalise(lines.join('\n'))).length).toBeGreaterThan(1)
  })

  it("know a reader's comment by a name that ends in an initial", () => {
    const roles = passagesOf(normalise(`${body}\n\n  • Marta K.\n\n    They say 300 were buried.`)).map(
      ({ role }) => role,
    )
    expect(roles.slice(-2)).toEqual(['comment', 'comment'])
  })

  it('cover every non-blank character, in order and without overlap', () => {
    let rest = article
    let end = 0
    for (const { span } of passagesOf(normalise(article))) {
      expect(span[0]).toBeGreaterThanOrEqual(end)
      end = span[1]
      rest = rest.slice(0, span[0]) + ' '.repeat(span[1] - span[0]) + rest.slice(span[1])
    }
    expect(rest.trim()).toBe('')
  })

  it('keep a place line out of the first sentence', () => {
    const [dateline, sentence] = passagesOf(normalise('BAMAKO (Reuters) - Troops captured Konna.'))
    expect([dateline?.role, sentence?.span[0]]).toEqual(['dateline', 19])
  })
})

describe('readClaims', () => {
  const tagger = winkTagger()
  const read = (text: string) => readClaims({ id: 'a', text }, { tagger, pack: null, gazetteers: gazetteersOf() })

  it("claims nothing from a reader's comment", () => {
    expect(read(article).claims.filter(({ text }) => text.includes('Gao'))).toEqual([])
  })

  it('gives spans into the text exactly as given, whatever its spaces and quotes', () => {
    const text = '“Troops\u00A0have captured the town of Konna,” the army\u00A0said.\r\n\r\nRebels still hold Gao.'
    for (const claim of read(text).claims) {
      expect(text.slice(...claim.span)).toBe(claim.text)
      expect(claim.trigger[0]).toBeGreaterThanOrEqual(claim.span[0])
      expect(claim.trigger[1]).toBeLessThanOrEqual(claim.span[1])
    }
    expect(read(text).claims).toHaveLength(2)
  })

  it('answers the same for the same text', () => {
    expect(read(article)).toEqual(read(article))
  })
})

describe('a paragraph alone', () => {
  it.each([
    ['byline', 'By Ana Reyes and Tom Hart in Goma'],
    ['byline', '(Reporting by Ana Reyes; Editing by Tom Hart)'],
    ['byline', 'The Associated Press contributed to this report.'],
    ['byline', 'With AFP'],
    ['byline', 'Source: agencies'],
    ['byline', 'Updated 5 June 2013, 14:30 GMT'],
    ['caption', 'FILE - In this June 5 photo, troops enter Goma.'],
    ['caption', 'Image caption Troops captured Goma'],
    ['caption', 'Rebels captured Konna (AFP Photo/Ana Reyes)'],
    ['link', 'READ MORE: Rebels seize Goma'],
    ['link', 'Story continues below'],
    ['link', 'Related stories'],
    ['link', '5 min read'],
    ['link', 'Tags: Goma, M23'],
    ['other', 'Copyright 2013 The Herald. All rights reserved.'],
    ['dateline', 'June 5, 2013 at 10:22 am'],
  ])('is set aside as %s: %s', (role, text) => {
    expect(furnitureRole(normalise(text))?.role).toBe(role)
  })

  it.each([
    'Related deaths rose to 20, the army said.',
    'Watch groups said 20 died.',
    'Print media said the town fell.',
    'Share of the town fell to rebels.',
    'By Friday the town had fallen.',
    'With Goma gone, the army fell back.',
    'Sources said the town had fallen.',
    'Files seized in Goma named the rebels.',
  ])('is news: %s', (text) => {
    expect(furnitureRole(normalise(text))).toBeUndefined()
  })

  it.each([
    'GOMA, Congo (AP) \u2014 ',
    'BEIRUT \u2013 ',
    'Beirut, June 5 (Reuters) - ',
    'BEIRUT, 5 June 2013 (IRIN) - ',
    'NEW YORK/GENEVA, June 5 - ',
    '(Beirut) \u2013 ',
  ])('opens with its place line: %s', (dateline) => {
    expect(datelineLength(normalise(`${dateline}Rebels captured the town.`))).toBe(dateline.length)
  })
})
