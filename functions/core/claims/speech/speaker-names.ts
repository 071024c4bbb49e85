import { chainFrom } from '../grammar/frames.ts'
import type { Chunk, Sentence, Token } from '../text/text.ts'

/** Words for people who speak without a name. */
const unnamed =
  /^(?:sources?|officials?|officers?|activists?|residents?|witness(?:es)?|eyewitness(?:es)?|soldiers?|fighters?|rebels|insurgents|militants|doctors?|medics?|diplomats?|aides?|civilians|refugees|villagers|locals|spokesman|spokeswoman|spokesperson|commanders?|analysts?|observers|experts|people|man|woman|men|women|groups?|reports?|military|monitors?|militiaman|militiamen|survivors|relatives|workers?|police|policeman|authorities|tribesmen|leaders?|journalists?|correspondent|reporter|members?|opposition|forces|troops|others?|some|one)$/
const titles =
  /^(?:Deputy|Vice|Prime|Foreign|Defen[cs]e|Interior|Information|Acting|Former|Minister|President|Premier|Chancellor|Secretary|Secretary-General|Gen\.|General|Col\.|Colonel|Lt\.|Maj\.|Major|Brig\.|Brigadier|Capt\.|Captain|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sheikh|Sen\.|Senator|Rep\.|Ambassador|Pope|King|Prince|Spokesman|Spokeswoman|Spokesperson|Leader|Commander|Director|Chief|MP)$/
const linkWords = /^(?:of|for|to)$/

/** A phrase as a speaker is called: no article, names with their "of …"; `named` when a person or organisation is told. */
export function speakerName(
  sentence: Sentence,
  chunk: Chunk,
): { readonly name: string; readonly named: boolean; readonly tokens: readonly Token[] } {
  const words = sentence.tokens.slice(chunk.from, chunk.to)
  const head = sentence.tokens[chunk.head]
  const person = trailingName(words)
  if (person.length > 0 && person.length < words.length && isDescription(words.slice(0, -person.length))) {
    return { name: spell(withoutTitle(person)), named: true, tokens: words }
  }
  const whole = closeTo(sentence, chunk) ?? fullName(sentence, chunk)
  const tokens = withoutTitle(withoutArticle(whole))
  const named =
    !(unnamed.test(head?.lower ?? '') && !capitalName(tokens, head)) &&
    tokens.some((token) => /^\p{Lu}/u.test(token.text))
  if (isClose(tokens.slice(0, 2))) return { name: spell(tokens), named: false, tokens }
  return { name: spell(tokens), named: named || (tokens.length > 1 && isOutlet(head)), tokens }
}

/** `Deputy Foreign Minister X Y` is X Y; a title and one name stay together, and `President of the United States` is a name. */
function withoutTitle(tokens: readonly Token[]): readonly Token[] {
  if (tokens.some((token) => /^(?:of|for|to)$/.test(token.lower))) return tokens
  let at = 0
  while (at < tokens.length - 2 && titles.test(tokens[at]?.text ?? '')) at += 1
  return tokens.slice(at)
}

/** `Crisis Group`: a common noun as part of a name. */
function capitalName(tokens: readonly Token[], head: Token | undefined): boolean {
  return /^\p{Lu}/u.test(head?.text ?? '') && tokens.filter((token) => /^\p{Lu}/u.test(token.text)).length > 1
}

function isOutlet(head: Token | undefined): boolean {
  return /^(?:television|tv|radio|agency|newspaper|daily|channel|media)$/.test(head?.lower ?? '')
}

/** `a source close to Hezbollah`, `a member of the council`. */
function closeTo(sentence: Sentence, chunk: Chunk): readonly Token[] | undefined {
  const to = sentence.tokens[chunk.to + 1]?.lower === 'to' ? 2 : 1
  const at = sentence.tokens[chunk.to]?.lower === 'close' ? chunk.to + to : chunk.to
  if (at === chunk.to) return undefined
  const rest = sentence.chunks.find((other) => other.from === at)
  return rest && sentence.tokens.slice(chunk.from, rest.to)
}

/** Offices that say little without what they are of. */
const offices =
  /^(?:head|chief|leader|commander|governor|mayor|director|chairman|spokesman|spokeswoman|spokesperson|member)$/

/** `Syrian Observatory for Human Rights`, `General Commission of the Syrian Revolution`. */
function fullName(sentence: Sentence, chunk: Chunk): readonly Token[] {
  const head = sentence.tokens[chunk.head]
  if (!head || !/^\p{Lu}/u.test(head.text)) {
    const of = offices.test(head?.lower ?? '') ? chainFrom(sentence, chunk, linkWords)[1] : undefined
    return sentence.tokens.slice(chunk.from, of?.to ?? chunk.to)
  }
  const chain = chainFrom(sentence, chunk, linkWords)
  let end = chunk.to
  for (const link of chain.slice(1)) {
    if (
      !/^\p{Lu}/u.test(sentence.tokens[link.head]?.text ?? '') &&
      !sentence.tokens.slice(link.from, link.to).every((token) => /^\p{Lu}/u.test(token.text))
    )
      break
    end = link.to
  }
  return sentence.tokens.slice(chunk.from, end)
}

/** The run of capitalised names at the end: `Hadi al-Abdullah` of `Opposition activist Hadi al-Abdullah`. */
function trailingName(words: readonly Token[]): readonly Token[] {
  const start = words.findLastIndex((token) => token.pos !== 'PROPN' || token.lower === "'s")
  return words.slice(start + 1)
}

/** `Opposition activist`, `Observatory director`: ends in a small noun. */
function isDescription(words: readonly Token[]): boolean {
  const last = words.at(-1)
  if (isClose(words)) return false
  return last !== undefined && last.lower !== "'s" && (/^\p{Ll}/u.test(last.text) || last.text === ',')
}

/** `a source close Hezbollah`, where the wire lost "to". */
function isClose(words: readonly Token[]): boolean {
  return words.at(-1)?.lower === 'close' && /^sources?$/.test(words.at(-2)?.lower ?? '')
}

function withoutArticle(tokens: readonly Token[]): readonly Token[] {
  return tokens[0] && /^(?:the|a|an|one|some|another)$/.test(tokens[0].lower) && tokens.length > 1
    ? tokens.slice(1)
    : tokens
}

export function spell(tokens: readonly Token[]): string {
  const first = tokens[0]
  let text = first?.text ?? ''
  for (let i = 1; i < tokens.length; i += 1) {
    const gap = (tokens[i]?.span[0] ?? 0) > (tokens[i - 1]?.span[1] ?? 0)
    text += (gap ? ' ' : '') + (tokens[i]?.text ?? '')
  }
  return text
}
