import type { ReadingContext } from '../context.ts'
import type { Range, Sentence } from '../text/text.ts'

/** What a move is about, told by words of its sentence. In this order. */
const topics: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:chemical|sarin|nerve (?:agent|gas)|chlorine|poison gas|mustard gas|toxic (?:gas|chemicals?)|biological weapons?)\b/i,
    'chemical weapons',
  ],
  [/\b(?:nuclear|uranium|enrichment|centrifuges?|plutonium)\b/i, 'nuclear programme'],
  [/\bno-fly zone\b/i, 'no-fly zone'],
  [/\b(?:prisoners?|hostages?|captives|detainees?)\b/i, 'prisoners'],
  [/\b(?:cease-?fires?|truces?|armistice|cessation of hostilities)\b/i, 'ceasefire'],
  [
    /\b(?:peace (?:conference|talks|process|plan|negotiations|efforts?|initiatives?|deal|accord|agreement|summit)|conference|summit|political (?:solution|settlement|transition)|negotiat\w+)\b/i,
    'peace talks',
  ],
  [/\b(?:sanctions?|embargo)\b/i, 'sanctions'],
  [/\bmassacres?\b|\bcivilians?\b|\bcivilian population\b/i, 'protection of civilians'],
  [/\b(?:humanitarian|corridor|aid|relief|red (?:cross|crescent)|evacuat\w+)\b/i, 'humanitarian access'],
  [/\b(?:arms|weapons?|missiles?|rifles|ammunition|military aid|weaponry)\b/i, 'arms'],
  [/\b(?:peacekeep\w+|intervention|interim force|troops)\b/i, 'foreign forces'],
  [/\b(?:step (?:down|aside)|resign\w*|ouster|departure of)\b/i, 'leadership'],
  [/\b(?:elections?|vote|poll|referendum)\b/i, 'elections'],
  [
    /\b(?:fall|victory|capture|assault|offensive|attack|bombing|bombardment|shelling|invasion|siege)\b/i,
    'the fighting',
  ],
]

/** Long enough for a sentence of news; what stands further off is about something else. */
const reach = 400

/** What the words behind the trigger are about, else those around it. */
export function topicOf(context: ReadingContext, sentence: Sentence, range: Range): string | undefined {
  const from = sentence.tokens[range.from]?.span[0] ?? sentence.span[0]
  const to = sentence.tokens[range.to - 1]?.span[1] ?? from
  const own = context.text.slice(from, Math.min(to, from + reach)).replace(/ amid .*/s, '')
  const rest = context.text.slice(from, Math.min(sentence.span[1], from + reach))
  const before = context.text.slice(Math.max(sentence.span[0], from - reach), from)
  return topicIn(own) ?? topicIn(rest) ?? topicIn(before)
}

export function topicIn(text: string): string | undefined {
  return topics.find(([pattern]) => pattern.test(text))?.[1]
}
