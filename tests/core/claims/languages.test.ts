import { describe, expect, test } from 'vitest'
import { winkTagger } from '#adapters/wink-tagger.ts'
import { readClaims } from '#core/claims/read-claims.ts'
import { languageOf } from '#core/claims/text/languages.ts'
import { gazetteersOf } from '../../memory/gazetteers.ts'

describe('the language of a passage', () => {
  test.each([
    ['fr', "Les rebelles ont pris le contrôle de la ville de Konna vendredi, selon l'armée."],
    ['es', 'Los rebeldes capturaron la ciudad el viernes, según el ejército.'],
    ['pt', 'Os rebeldes tomaram a cidade na sexta-feira, segundo o exército, mas não há mortos.'],
    ['de', 'Die Rebellen haben die Stadt am Freitag eingenommen, wie die Armee mitteilte.'],
    ['it', "I ribelli hanno preso il controllo della città, dice l'esercito."],
    ['nl', 'De rebellen hebben de stad ingenomen en het leger is gevlucht.'],
    ['tr', 'İsyancılar kentin kontrolünü ele geçirdi ve ordu bu bölgeden çekildi.'],
    ['id', 'Pemberontak yang menguasai kota itu tidak akan mundur dari daerah tersebut.'],
    ['sw', 'Waasi wameuteka mji wa Goma na jeshi la serikali limekimbia kwa miguu.'],
    ['ar', 'سيطر الثوار على المدينة يوم الجمعة'],
    ['fa', 'شورشیان روز جمعه شهر را گرفتند و پلیس چیزی نگفت'],
    ['ru', 'Повстанцы захватили город в пятницу, сообщила армия.'],
    ['uk', 'Повстанці захопили місто у п’ятницю, повідомила армія, її підрозділи відступили.'],
    ['zh', '叛军周五占领了这座城市，军方表示。'],
    ['he', 'המורדים כבשו את העיר ביום שישי'],
  ])('is told: %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })

  test.each([
    'Rebels seize Deir el-Zor, Ras al-Ain and La Paz',
    'SYRIA ARMY SEIZES QUSAYR',
    'TROOPS TAKE SAN MIGUEL DE LA SIERRA',
    'Colonel Juan de la Cruz y Santos and General Luis de los Rios met in San Salvador.',
    'Fall of Sloviansk',
    '12 dead, 30 wounded in Goma',
    'Forces de défense troops retook Konna',
  ])('is never another one for English full of names: %s', (text) => {
    expect(languageOf(text) ?? 'en').toBe('en')
  })
})

describe('an article that is not in English', () => {
  const read = (text: string, language?: string) =>
    readClaims({ id: 'a', text, language }, { tagger: winkTagger(), pack: null, gazetteers: gazetteersOf() })

  test('is set aside whole, with its language', () => {
    const text =
      'Rebelles: Konna tombe\n\nLes rebelles ont pris la ville de Konna et 12 soldats sont morts dans les combats.'
    const reading = read(text, 'en')
    expect(reading.language).toBe('fr')
    expect(reading.claims).toEqual([])
    expect(reading.passages.map(({ evidence, reason }) => [evidence, reason])).toEqual([
      [false, 'not in English (fr)'],
      [false, 'not in English (fr)'],
    ])
  })

  test('in part is read in part', () => {
    const english = 'Rebels captured the town of Konna on Friday, residents said.'
    const reading = read(`${english} The army was gone by noon.\n\nسيطر الثوار على المدينة\n\n${english} So it ends.`)
    expect(reading.language).toBe('en')
    expect(reading.passages[1]).toMatchObject({ evidence: false, reason: 'not in English (ar)' })
    expect(reading.claims.length).toBeGreaterThan(0)
  })

  test('keeps the region its publisher tells', () => {
    expect(read('The army took the town of Konna.', 'en-GB').language).toBe('en-GB')
    expect(read('Konna', 'fr').language).toBe('fr')
  })
})
