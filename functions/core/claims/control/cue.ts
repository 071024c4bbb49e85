import { controlFamilies } from '../grammar/verb-families.ts'
import { formsOf } from '../grammar/verb-forms.ts'
import { attackNouns, controlNoun, controlNouns, fightNouns, orderWords } from './lexicon.ts'

const verbs = new Set(
  Object.values(controlFamilies).flatMap((family) => family.flatMap((verb) => formsOf(verb).map(([form]) => form))),
)
const nouns = [attackNouns, controlNoun, fightNouns, orderWords, ...controlNouns.map(([pattern]) => pattern)]
/** What states and descriptions of places are told with. */
const others =
  /^(?:controll?(?:s|ed|ing)|under|hands?|grips?|flags?|banners?|command|strongholds?|bastions?|footholds?|redoubts?|defen[cs]es?|positions?|lines?|resistance|ground|sway|reach|out|down|ours|clear)$|^re-|-(?:held|controlled|occupied|ruled|run)$/
const known = new Map<string, boolean>()

/**
 * Whether a word can tell of control. A sentence without one is not tagged for it: a new frame whose words are not in the lexicon
 * or the verb families has to be named here.
 */
export function mayTellControl(lower: string): boolean {
  const before = known.get(lower)
  if (before !== undefined) return before
  const may = verbs.has(lower) || others.test(lower) || nouns.some((pattern) => pattern.test(lower))
  if (known.size < 50_000) known.set(lower, may)
  return may
}
