import type { ReadingContext } from '../context.ts'
import { datesIn } from '../dates/dates.ts'
import type { CasualtyDraft, Detector } from '../detector.ts'
import type { Sentence } from '../text/text.ts'
import { spanOf, type Word } from '../text/words.ts'
import { countedIn } from './counts.ts'
import { figureDraft } from './figure.ts'
import { harmsIn } from './harms.ts'
import { twin } from './joint.ts'
import { linksIn } from './links.ts'
import type { Scene } from './scene.ts'
import type { Timed } from './scope.ts'
import { timesOf } from './times.ts'
import { lossDrafts, zeroDrafts } from './unnumbered.ts'
import { cues } from './words.ts'

/**
 * Figures of people killed, wounded, missing, captured, displaced, trapped or in need: "at least 28 members were killed and more
 * than 70 others wounded". A number counts only when tied to a word of harm; strength, arms, ages and distances stay out.
 */
export const casualtyDetector: Detector = (context) => {
  let earlier: readonly CasualtyDraft[] = []
  return context.sentences.flatMap((sentence) => {
    const drafts = sentenceDrafts(context, sentence, earlier)
    if (drafts.length > 0) earlier = drafts
    return drafts
  })
}

/** Words read at once: longer "sentences" are lists or broken text, and every figure looks over the whole stretch. */
const stretch = 250

function sentenceDrafts(
  context: ReadingContext,
  sentence: Sentence,
  earlier: readonly CasualtyDraft[],
): readonly CasualtyDraft[] {
  if (!sentence.words.some(({ lower }) => cues.has(lower))) return []
  const words = sentence.words.filter(({ text }) => !/^(?:["“”„‘’'`]|'')$/.test(text)).flatMap(unglued)
  const isVerb = verbsOf(sentence)
  const drafts: CasualtyDraft[] = []
  for (let from = 0; from < words.length; from += stretch) {
    drafts.push(...stretchDrafts(context, sentence, words.slice(from, from + stretch), isVerb, earlier))
  }
  return drafts
}

const unknownTime: Timed = { scope: { kind: 'unknown' } }

function stretchDrafts(
  context: ReadingContext,
  sentence: Sentence,
  words: readonly Word[],
  isVerb: (word: Word | undefined) => boolean,
  earlier: readonly CasualtyDraft[],
): readonly CasualtyDraft[] {
  const scene: Scene = {
    words,
    counted: countedIn(words),
    harms: harmsIn(words),
    isVerb: (index) => isVerb(words[index]),
  }
  const links = linksIn(scene)
  const { published } = context.origin
  const times = links.length > 0 ? timesOf(scene, links, datesIn(words, published), published) : []
  const figures = links.flatMap((link, index) => {
    const draft = figureDraft(context, sentence, scene, links, link, earlier, times[index] ?? unknownTime)
    const second = twin(scene, link, links)
    if (!second) return [draft]
    const trigger = spanOf(words, second.from, second.to)
    return [draft, { ...draft, casualty: second.kind, trigger, key: `${draft.key}b` }]
  })
  // `tried to capture a leader`: who is sought is not taken.
  const taken = figures.filter(
    ({ casualty, count, at }) =>
      casualty !== 'captured' || count.value !== 1 || context.modalityOf(sentence, at) !== 'objective',
  )
  return [...taken, ...zeroDrafts(context, sentence, words), ...lossDrafts(context, sentence, words)]
}

/** The wires' "UPDATE 2-Thirteen dead", "EXCLUSIVE-Over 100": two words in one. */
function unglued(word: Word): readonly Word[] {
  const [, label] = /^(\d{1,2}|\p{Lu}{4,})-\p{Lu}\p{Ll}+$/u.exec(word.text) ?? []
  if (!label) return [word]
  const cut = word.span[0] + label.length
  const tail = word.text.slice(label.length + 1)
  return [
    { text: label, lower: label.toLowerCase(), span: [word.span[0], cut] },
    { text: '-', lower: '-', span: [cut, cut + 1] },
    { text: tail, lower: tail.toLowerCase(), span: [cut + 1, word.span[1]] },
  ]
}

/** Whether the tagger took a word for a verb; it is asked only when it matters. */
function verbsOf(sentence: Sentence): (word: Word | undefined) => boolean {
  let verbs: ReadonlySet<number> | undefined
  return (word) => {
    verbs ??= new Set(sentence.tokens.filter(({ pos }) => pos === 'VERB').map(({ span }) => span[0]))
    return word !== undefined && verbs.has(word.span[0])
  }
}
