import type { ReadingContext } from '../context.ts'
import type { Detector, DiplomacyDraft } from '../detector.ts'
import type { Sentence } from '../text/text.ts'
import { type DiplomacyFinding, diplomacyDraft } from './draft.ts'
import { stageOfMeeting } from './meetings.ts'
import { moveOfVerb } from './moves.ts'
import { agreementBetween, moveOfObject, stanceToward } from './nouns.ts'
import { oughtsIn } from './oughts.ts'
import { positionsIn } from './positions.ts'

/** The first that reads a verb settles it. */
const verbFrames = [
  ['diplomacy.meeting', stageOfMeeting],
  ['diplomacy.received', moveOfObject],
  ['diplomacy.move', moveOfVerb],
] as const
const nounFrames = [
  ['diplomacy.agreement', agreementBetween],
  ['diplomacy.stance', stanceToward],
] as const

/** Who does what to whom by word: PLOVER's types over authorities, the stages of conferences, positions on allegations. */
export const diplomacyDetector: Detector = (context) =>
  context.sentences.flatMap((sentence) => inSentence(context, sentence))

function inSentence(context: ReadingContext, sentence: Sentence): readonly DiplomacyDraft[] {
  const drafts: DiplomacyDraft[] = []
  const add = (findings: readonly DiplomacyFinding[], name: string) => {
    for (const finding of findings) {
      const trigger = sentence.tokens[finding.at]?.span[0]
      if (!drafts.some((draft) => draft.trigger[0] === trigger))
        drafts.push(diplomacyDraft(context, sentence, finding, name))
    }
    return findings.length > 0
  }
  add(positionsIn(context, sentence), 'diplomacy.position')
  add(oughtsIn(context, sentence), 'diplomacy.ought')
  for (const verb of sentence.verbs) verbFrames.some(([name, find]) => add(find(context, sentence, verb), name))
  for (const chunk of sentence.chunks) for (const [name, find] of nounFrames) add(find(context, sentence, chunk), name)
  return drafts
}
