import { lowerAt, spanOf, type Word } from '../text/words.ts'
import { announcedAt } from './announcements.ts'
import { looseVerbs, takingVerbs } from './cue-words.ts'
import { definiteAt } from './definite-references.ts'
import type { NamedPlace } from './mentions.ts'
import type { PlaceReference } from './place-reference.ts'

const possessed =
  /^(?:fall|capture|recapture|loss|liberation|seizure|centre|center|outskirts|airport|surrender|encirclement|streets|residents|defenders|suburbs|population|inhabitants)$/
const holding =
  /^(?:capture|captured|retake|retook|recapture|recaptured|seize|seized|enter|entered|storm|stormed|control|controlled|controlling|controls|holding|liberate|liberated|besiege|besieged|surrounded|encircled|overrun|overran|taking|retaking|recapturing|seizing|inside|around|into)$/
const changes = /^(?:fall|capture|recapture|loss|liberation|seizure|surrender|conquest|takeover)$/

/** References of a line outside the words already named. `opening`: a headline or first sentence, which names its place later. */
export function referencesIn(
  words: readonly Word[],
  named: readonly NamedPlace[],
  opening: boolean,
): readonly PlaceReference[] {
  const found: PlaceReference[] = []
  for (let index = 0; index < words.length; index++) {
    const reference =
      (mayRefer(words[index]) ? referenceAt(words, index, named) : undefined) ??
      (opening ? announcedAt(words, index) : undefined)
    if (reference) found.push(isTaken(words, reference) ? { ...reference, taken: true } : reference)
    index = reference ? reference.to - 1 : index
  }
  return found
}

function isTaken(words: readonly Word[], { from, to, kind }: PlaceReference): boolean {
  const before = lowerAt(words, from - 1)
  if (takingVerbs.has(before)) return !looseVerbs.has(before) || kind === 'pronoun'
  if (before === 'of') return changes.test(lowerAt(words, from - 2))
  return kind === 'pronoun' && changes.test(lowerAt(words, to))
}

/** "the", "this", "there", "it", "its", "across" and "nationwide" by their first letter: nearly all words are told by it. */
function mayRefer(word: Word | undefined): boolean {
  const first = (word?.text.charCodeAt(0) ?? 0) | 0x20
  return first === 0x74 || first === 0x69 || first === 0x6e || first === 0x61 || first === 0x63
}

function referenceAt(words: readonly Word[], index: number, named: readonly NamedPlace[]): PlaceReference | undefined {
  switch (lowerAt(words, index)) {
    case 'the':
    case 'this':
    case 'that':
      return definiteAt(words, index, named)
    case 'nationwide':
    case 'countrywide':
      return nationwideAt(words, index, 1)
    case 'across':
    case 'around':
    case 'throughout':
      return nationwideAt(words, index, 3)
    case 'its':
    case 'it':
    case 'there':
      return pronounAt(words, index)
    default:
      return undefined
  }
}

/** "nationwide", "across the country": the country spoken of, as a whole. */
function nationwideAt(words: readonly Word[], index: number, length: number): PlaceReference | undefined {
  if (length === 3 && (lowerAt(words, index + 1) !== 'the' || !/^(?:country|nation)$/.test(lowerAt(words, index + 2))))
    return undefined
  const to = index + length
  return { kind: 'definite', from: index, to, span: spanOf(words, index, to), noun: 'country' }
}

function pronounAt(words: readonly Word[], index: number): PlaceReference | undefined {
  const word = lowerAt(words, index)
  const next = lowerAt(words, index + 1)
  const its = word === 'its' && possessed.test(next)
  const it = word === 'it' && holding.test(lowerAt(words, index - 1))
  const there =
    word === 'there' &&
    index > 1 &&
    !/^(?:is|are|was|were|has|have|had|will|would|may|should|'s|could|can|might)$/.test(next) &&
    /^\p{Ll}+$/u.test(lowerAt(words, index - 1)) &&
    !/^(?:and|but|that|while|because|where|as|said|which|if|when|or)$/.test(lowerAt(words, index - 1))
  if (!its && !it && !there) return undefined
  return {
    kind: 'pronoun',
    from: index,
    to: index + 1,
    span: spanOf(words, index, index + 1),
    noun: there ? 'there' : '',
  }
}
