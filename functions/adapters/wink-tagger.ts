import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction, type WinkMethods } from 'wink-nlp'
import type { TaggedToken, Tagger } from '#core/ports/reading.ts'

/** Universal POS by wink-nlp with its web model, made with the first sentence (about 200 ms). */
export function winkTagger(): Tagger {
  let language: WinkMethods | undefined
  return {
    tag(sentence) {
      language ??= winkNLP(model, ['pos'])
      return tagsOf(language, sentence)
    },
  }
}

function tagsOf({ its, readDoc }: WinkMethods, sentence: string): readonly TaggedToken[] {
  const tokens = readDoc(sentence).tokens()
  // The package types these two as helpers with other arguments than it calls them with.
  const read = (its: unknown) => tokens.out(its as ItsFunction<string>)
  const [poses, lemmas] = [read(its.pos), read(its.lemma)]
  let cursor = 0
  return tokens.out(its.value).map((text, i) => {
    let expected = cursor
    while (isBlank(sentence.charCodeAt(expected))) expected += 1
    const found = sentence.indexOf(text, expected)
    // The library writes some tokens differently ("K." for "K"): trust the blanks then.
    const start = found >= 0 && found <= expected + 3 ? found : expected
    cursor = start + text.length
    return { text, start, pos: String(poses[i] ?? 'X'), lemma: String(lemmas[i] ?? text) }
  })
}

/** Line ends are tokens of their own. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0
}
