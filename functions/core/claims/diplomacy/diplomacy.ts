import type { ReadingContext } from '../context.ts'
import type { Detector, DiplomacyDraft } from '../detector.ts'
import type { Sentence } from '../text/text.ts'
import { blameOf } from './blame.ts'
import { type DiplomacyFinding, diplomacyDraft } from './draft.ts'
import { judgementOf } from './judgements.ts'
import { stageOfMeeting } from './meetings.ts'
import { metBefore, metBetween } from './met.ts'
import { moveOfVerb } from './moves.ts'
import { agreementBetween, moveOfObject, stanceToward } from './nouns.ts'
import { oughtsIn } from './oughts.ts'
import { positionsIn } from './positions.ts'
import { stanceOfBe } from './stances.ts'
import { vetoOf, visitOf } from './visits.ts'

/** The first that reads a verb settles it. */
const verbFrames = [
  ['diplomacy.meeting', stageOfMeeting],
  ['diplomacy.received', moveOfObject],
  ['diplomacy.stance', stanceOfBe],
  ['diplomacy.blame', blameOf],
  ['diplomacy.move', moveOfVerb],
  ['diplomacy.judgement', judgementOf],
] as const
const nounFrames = [
  ['diplomacy.agreement', agreementBetween],
  ['diplomacy.willing', stanceToward],
  ['diplomacy.met', metBefore],
  ['diplomacy.met', metBetween],
  ['diplomacy.visit', visitOf],
  ['diplomacy.veto', vetoOf],
] as const

/** Who does what to whom by word: PLOVER's types over authorities, the stages of conferences, positions on allegations. */
export const diplomacyDetector: Detector = (context) =>
  context.sentences.flatMap((sentence) => inSentence(context, sentence))

function inSentence(context: ReadingContext, sentence: Sentence): readonly DiplomacyDraft[] {
  const drafts: DiplomacyDraft[] = []
  const add = (findings: readonly DiplomacyFinding[], name: string) => {
    for (const finding of findings) {
      const draft = diplomacyDraft(context, sentence, finding, name)
      if (!drafts.some((other) => sameMove(other, draft))) drafts.push(draft)
    }
    return findings.length > 0
  }
  // A position on an allegation is more than a judgement of it.
  const positioned = add(positionsIn(context, sentence), 'diplomacy.position')
  const frames = verbFrames.filter(([name]) => !(positioned && name === 'diplomacy.judgement'))
  for (const verb of sentence.verbs) frames.some(([name, find]) => add(find(context, sentence, verb), name))
  add(oughtsIn(context, sentence), 'diplomacy.ought')
  for (const chunk of sentence.chunks) for (const [name, find] of nounFrames) add(find(context, sentence, chunk), name)
  return drafts
}

/** One word makes one move; who travels to meet, meets to talk and talks to discuss consults once. */
function sameMove(earlier: DiplomacyDraft, later: DiplomacyDraft): boolean {
  if (earlier.trigger[0] === later.trigger[0]) return true
  const told = /^(?:moved|cancelled)$/.test(later.stage ?? '') && earlier.stage !== later.stage
  return !told && earlier.type === 'CONSULT' && later.type === 'CONSULT' && earlier.actor.name === later.actor.name
}
