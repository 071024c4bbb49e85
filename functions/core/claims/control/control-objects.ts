import type { ControlType } from '../claim.ts'
import { controlNoun, controlWords, orderWords, restoring } from './lexicon.ts'

/** What a verb says with its object; the place follows one of the prepositions. */
export interface ObjectReading {
  readonly type: ControlType
  readonly prepositions: RegExp
  readonly why: string
}

/** The first that fits reads it. */
const objects: readonly (ObjectReading & { readonly verb: RegExp; readonly noun: RegExp })[] = [
  ...controlWords.map(([verb, type]) => ({
    type,
    verb,
    noun: controlNoun,
    prepositions: /^(?:of|over|on|in)$/,
    why: 'control of a place',
  })),
  {
    type: 'taken',
    verb: restoring,
    noun: orderWords,
    prepositions: /^(?:in|to|of|over|across)$/,
    why: 'order restored',
  },
  {
    type: 'taken',
    verb: /^(?:raise|hoist|plant|lift)$/,
    noun: /^(?:flags?|banners?|colou?rs)$/,
    prepositions: /^(?:over|on|in|at|above|atop|across)$/,
    why: 'flag',
  },
  {
    type: 'besieged',
    verb: /^(?:lay|impose|tighten|begin|maintain|set)$/,
    noun: /^(?:siege|blockade|encirclement|noose)$/,
    prepositions: /^(?:to|on|of|around)$/,
    why: 'siege laid',
  },
  {
    type: 'siege-lifted',
    verb: /^(?:break|lift|end|raise|ease|relieve|smash)$/,
    noun: /^(?:siege|blockade|encirclement)$/,
    prepositions: /^(?:on|of|to|in|around|off|at)$/,
    why: 'siege ended',
  },
  {
    type: 'entered',
    verb: /^(?:make|gain|notch|score)$/,
    noun: /^(?:gains|inroads|advances|headway|progress|entry)$/,
    prepositions: /^(?:in|into|around|inside|towards?|near|to)$/,
    why: 'gains in a place',
  },
  {
    type: 'entered',
    verb: /^(?:force|fight|push|battle|punch|blast|make|shoot|break|claw|inch)$/,
    noun: /^way$/,
    prepositions: /^(?:into|inside|to|through|towards?)$/,
    why: 'way into a place',
  },
]

export function readObject(lemma: string, noun: string): ObjectReading | undefined {
  return objects.find((each) => each.verb.test(lemma) && each.noun.test(noun))
}
