import type { ReadingContext } from '../context.ts'
import type { ControlDraft, Detector } from '../detector.ts'
import type { Sentence } from '../text/text.ts'
import { namedAttack } from './attacks.ts'
import { tellsOfGame } from './believed.ts'
import { forceBesieged } from './besieging.ts'
import { mayTellControl } from './cue.ts'
import { describedPlace, stronghold, underControl } from './described.ts'
import { type ControlFinding, controlDraft } from './draft.ts'
import { entersPlace } from './entering.ts'
import { namedEvent } from './events.ts'
import { changesHands, losesBattle, placeFalls } from './falling.ts'
import { fightsForPlace } from './fighting.ts'
import { inHands } from './in-hands.ts'
import { leavesPlace } from './leaving.ts'
import { controlObject } from './object-of-control.ts'
import { orderRestored } from './order-restored.ts'
import { oustsForce } from './ousting.ts'
import { ownPlace } from './own-place.ts'
import { flagFlies, stateOfPlace } from './states.ts'
import { takesPlace } from './taking.ts'

/** Frames of verbs, most particular first: the first that reads a verb settles it. */
const verbFrames = [
  ['control.object', controlObject],
  ['control.battle', losesBattle],
  ['control.oust', oustsForce],
  ['control.flag', flagFlies],
  ['control.state', stateOfPlace],
  ['control.own', ownPlace],
  ['control.hands', changesHands],
  ['control.fall', placeFalls],
  ['control.besiege', forceBesieged],
  ['control.take', takesPlace],
  ['control.enter', entersPlace],
  ['control.leave', leavesPlace],
  ['control.fight', fightsForPlace],
] as const
const nounFrames = [
  ['control.event', namedEvent],
  ['control.order', orderRestored],
  ['control.attack', namedAttack],
  ['control.under', underControl],
  ['control.hands', inHands],
  ['control.stronghold', stronghold],
  ['control.described', describedPlace],
] as const

/** Who takes, holds, loses, enters, besieges or quits which place. */
export const controlDetector: Detector = (context) =>
  context.sentences.flatMap((sentence) => inSentence(context, sentence))

function inSentence(context: ReadingContext, sentence: Sentence): readonly ControlDraft[] {
  if (!sentence.words.some(({ lower }) => mayTellControl(lower))) return []
  if (tellsOfGame(sentence)) return []
  const drafts: ControlDraft[] = []
  const add = (findings: readonly ControlFinding[], name: string) => {
    for (const finding of findings) drafts.push(controlDraft(context, sentence, finding, name))
    return findings.length > 0
  }
  for (const verb of sentence.verbs) verbFrames.some(([name, find]) => add(find(context, sentence, verb), name))
  for (const chunk of sentence.chunks) {
    for (const [name, find] of nounFrames) {
      const found = find(context, sentence, chunk).filter((finding) => !taken(drafts, sentence, finding))
      add(found, name)
    }
  }
  return drafts
}

/** Something already said at this trigger, or of this very noun by a verb's frame. */
function taken(drafts: readonly ControlDraft[], sentence: Sentence, finding: ControlFinding): boolean {
  const trigger = sentence.tokens[finding.at]?.span
  return drafts.some(
    (draft) =>
      (draft.trigger[0] === trigger?.[0] && samePlace(draft, finding)) ||
      (draft.type === finding.type &&
        samePlace(draft, finding) &&
        trigger !== undefined &&
        draft.span[0] <= trigger[0] &&
        trigger[1] <= draft.span[1] &&
        !apart(sentence, finding.at, draft.at)),
  )
}

/** `the capture of the port, which rebels seized in May`: the noun is behind another comma than the verb. */
function apart(sentence: Sentence, noun: number, verb: number): boolean {
  return noun < verb && sentence.tokens.slice(noun, verb).some(({ text }) => text === ',')
}

function samePlace(draft: ControlDraft, finding: ControlFinding): boolean {
  return draft.place?.name === finding.place?.place.name
}
