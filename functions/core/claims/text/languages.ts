import type { Passage } from '../claim.ts'

/** Small words that tell a language; those of names ("de", "al") weigh little, for no passage is judged by one or two. */
const functionWords: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with by as at from it his he they were been has have had an be are this which but not who their said its after into or will would than over about',
  fr: 'le la les des du de un une est et dans pour qui que au aux par sur avec pas plus ont été sont ce cette ces mais leur selon après elle ils nous vous en dont',
  es: 'el la los las de del un una que por con para se su al lo más como pero fue han sus según entre este esta ha y no es en tras desde',
  pt: 'o os as do da dos das de um uma que não para com por mais foi são ao pela pelo em no na se seu sua e é às mas como após',
  it: 'il lo la gli le della dei delle di che è per con una un non sono nel nella alla anche più dal stato hanno si da e ha dopo',
  de: 'der die das und den dem des ein eine einer eines im ist von zu mit auf für nicht sich auch nach wurde werden hat sind bei aus am wie dass haben',
  nl: 'de het een van en is dat op te voor met zijn niet aan er ook door worden werd naar om bij uit heeft',
  tr: 've bir bu için ile olarak da de çok daha olan gibi sonra kadar göre ancak değil oldu olduğu olduğunu ise dedi',
  sv: 'och att det som på är av för med den till inte har en ett om från var',
  da: 'og at det som på er af for med den til ikke har en et om fra var de',
  pl: 'w i na z że się do nie jest to o po przez od za oraz jak ale został',
  ro: 'și în de la care pe cu din este nu a au fost sunt mai un o',
  id: 'yang dan di dari dengan untuk pada ini itu tidak akan oleh dalam ke telah',
  sw: 'ya wa na kwa ni katika za la kuwa hii cha wakati baada',
}
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[ټډړږښګڼ]/u, 'ps'],
  [/[ٹڈڑے]/u, 'ur'],
  [/[پچژگ]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
]
const speaking = new Map<string, readonly string[]>()
for (const [language, words] of Object.entries(functionWords))
  for (const word of words.split(' ')) speaking.set(word, [...(speaking.get(word) ?? []), language])

/** Characters judged: some forty words tell a language, and articles are read by the thousand. */
const enough = 300

/**
 * BCP 47 language of a stretch of text, undefined where its words do not tell (names, numbers, a headline of nouns). Sure rather than
 * complete: English that is full of foreign names must never be taken for another language.
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, enough)
  return scriptLanguage(sample) ?? wordLanguage(sample)
}

/** The language of another alphabet than the Latin one, where most letters are of it. */
function scriptLanguage(sample: string): string | undefined {
  if (!/[\u0370-\u1CFF\u2C00-\uD7FF\uF900-\uFEFE]/.test(sample)) return undefined
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters < 6 || latin * 2 >= letters) return undefined
  return scripts.find(([script]) => script.test(sample))?.[1] ?? 'und'
}

function wordLanguage(sample: string): string | undefined {
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? []
  const shouted = !/\p{Ll}/u.test(sample)
  const hits = new Map<string, number>()
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase()
    // Capitals within a sentence are names: of "San Miguel de la Sierra" only the small words count.
    if (!shouted && index > 0 && word[0] !== lower[0]) continue
    for (const language of speaking.get(lower) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1)
  }
  const english = hits.get('en') ?? 0
  const [best, said] = [...hits].reduce((first, next) => (next[1] > first[1] ? next : first), ['en', english])
  if (best === 'en') return said > 0 ? 'en' : undefined
  const share = said / words.length
  const clear = said > english * (english > 1 ? 4 : 2)
  return clear && said >= (shouted ? 3 : 2) && share >= (shouted ? 0.3 : 0.2) ? best : undefined
}

/** The language most of the text is in, and the passages with those set aside that the reader does not read. */
export function inEnglish(
  text: string,
  passages: readonly Passage[],
  given: string | undefined,
): { readonly language: string; readonly passages: readonly Passage[] } {
  const spoken = passages.map(({ span }) => languageOf(text.slice(...span)))
  const lengths = new Map<string, number>()
  for (const [index, { span, evidence }] of passages.entries()) {
    const language = spoken[index]
    if (language && evidence) lengths.set(language, (lengths.get(language) ?? 0) + span[1] - span[0])
  }
  const told = [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0]
  const language = told === undefined || given?.split('-')[0] === told ? (given ?? 'en') : told
  const read = passages.map((passage, index): Passage => {
    const own = spoken[index] ?? language
    const foreign = passage.evidence && own.split('-')[0] !== 'en'
    return foreign ? { ...passage, evidence: false, reason: `not in English (${own})` } : passage
  })
  return { language, passages: read }
}
