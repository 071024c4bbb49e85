import { subjectOf } from '../grammar/subject.ts'
import type { Chunk, Sentence } from '../text/text.ts'

/** What is made of old wars. */
const works =
  /^(?:novels?|books?|films?|movies?|plays?|paintings?|photographs?|pictures?|documentar(?:y|ies)|songs?|poems?|operas?|memoirs?|exhibitions?|museums?|monuments?|memorials?|anniversar(?:y|ies)|jubilee|commemorations?|re-enactments?|thrillers?|miniseries|epics?|musicals?|novelist|historians?)$/
const depicting = /^(?:depict|paint|film|photograph|commemorate|re-enact|recount|capture)$/

/** `a novel about the fall of …`, `The painting shows the siege of …`, `"The Fall of …"`: it tells of no event of today. */
export function inWork(sentence: Sentence, chunk: Chunk): boolean {
  if (titled(sentence, chunk)) return true
  const of = /^(?:of|about|on|from|during)$/.test(sentence.tokens[chunk.from - 1]?.lower ?? '')
  const over = of ? sentence.chunks.find(({ to }) => to === chunk.from - 1) : undefined
  if (over && isWork(sentence, over)) return true
  const verb = sentence.verbs.findLast(({ to }) => to === chunk.from || (of && to === chunk.from - 1))
  if (!verb) return false
  return depicting.test(verb.lemma) || isWork(sentence, subjectOf(sentence, verb))
}

function isWork(sentence: Sentence, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && works.test(sentence.tokens[chunk.head]?.lower ?? '')
}

/** Between quotation marks and in capitals. */
function titled(sentence: Sentence, chunk: Chunk): boolean {
  const opens = sentence.tokens[chunk.from - 1]?.text === '"'
  return opens && chunk.from > 1 && /^\p{Lu}/u.test(sentence.tokens[chunk.head]?.text ?? '')
}
