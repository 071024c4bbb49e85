import type { Sentence, VerbGroup } from '../text/text.ts'
import { calendarNames } from './party-words.ts'
import { plannerOf } from './plans.ts'

/** A move told as made, one planned or due, or (undefined) one only wished, supposed, demanded of others or denied. */
export type Standing = 'told' | 'planned' | undefined

const hypothetical = /^(?:if|unless|whether|should|lest|until|till|once|before)$/
const hopes =
  /^(?:hope|believe|think|expect|doubt|fear|wish|imagine|assume|suggest|ensure|want|demand|request|ask|insist|urge|require|propose|recommend)$/
const goesOn = /^(?:continue|proceed|go|begin|start|have|seem|decide|rush|move|manage)$/
const plans = /^(?:plan|intend|prepare|expect|schedule|set|slate|order|decide|gear)$/
const dueWords = /^(?:set|due|about|scheduled|expected|poised|likely|slated|bound)$/
/** Going, meeting or writing somewhere "to urge …" is urging. */
const errands =
  /^(?:be|phone|telephone|call|visit|meet|write|travel|fly|arrive|come|go|use|take|issue|gather|send|speak|summon|appear|address|tweet|convene|join|stand|return)$/
const prompts = /^(?:prompt|lead|force|compel|drive|move)$/
const wordLemmas =
  /^(?:urge|petition|demand|call|appeal|ask|press|push|warn|condemn|denounce|protest|criticise|criticize|reject|complain|express|congratulate|welcome|thank|reaffirm|reiterate|stress)$/

export function standingOf(sentence: Sentence, verb: VerbGroup): Standing {
  const before = sentence.tokens[verb.from - 1]
  if (before?.text === '-' || attributive(sentence, verb)) return undefined
  if (verb.form === 'participle') return 'told'
  if (supposed(sentence, verb)) return undefined
  if (verb.form === 'gerund') return ofGerund(sentence, verb)
  if (plannerOf(sentence, verb)) return 'planned'
  if (verb.form === 'infinitive') return ofInfinitive(sentence, verb)
  if (hoped(sentence, verb) || listedAim(sentence, verb)) return undefined
  return verb.form === 'future' || verb.form === 'modal' ? ofFuture(sentence, verb) : 'told'
}

/** `the internationally recognised government`, `a life threatening situation`: a verb only by its form. */
function attributive(sentence: Sentence, verb: VerbGroup): boolean {
  const [before, first] = [sentence.tokens[verb.from - 1], sentence.tokens[verb.from - 2]]
  if (before?.lower === 'life' && sentence.tokens[verb.head]?.lower === 'threatening') return true
  if (verb.to - verb.from > 1 || !before || !sentence.chunks.some((chunk) => chunk.from === verb.to)) return false
  return (
    before.pos === 'ADV' &&
    before.lower.endsWith('ly') &&
    first !== undefined &&
    (/^(?:DET|ADP|CCONJ|ADJ)$/.test(first.pos) || /^(?:'s|'|its|their|his|her)$/.test(first.lower))
  )
}

/** `on the condition that they be allowed in`. */
const terms =
  /^(?:conditions?|proviso|requirement|demand|proposal|suggestion|hope|accusations?|allegations?|charges?|suspicions?|fears?|rumou?rs?)$/

function supposed(sentence: Sentence, verb: VerbGroup): boolean {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  if (clause?.marker === 'that' && terms.test(sentence.tokens[clause.from - 1]?.lower ?? '')) return true
  if (!clause || !hypothetical.test(clause.marker)) return false
  // `before long they accused …` tells what came.
  return !(clause.marker === 'before' && sentence.tokens[clause.from + 1]?.lower === 'long')
}

/** `urged the parties to talk, cease hostilities and …`: what is asked for goes on behind the comma. */
function listedAim(sentence: Sentence, verb: VerbGroup): boolean {
  const lower = sentence.tokens[verb.head]?.lower ?? ''
  const before = sentence.tokens[verb.from - 1]
  const listed = before?.text === ',' || before?.lower === 'and'
  if (!listed || verb.form !== 'present' || verb.to - verb.from > 1 || lower.endsWith('s')) return false
  const previous = sentence.verbs.findLast(({ to }) => to <= verb.from)
  if (previous?.form === 'infinitive') return before?.text === ',' || sentence.tokens[verb.from - 2]?.text === ','
  return previous !== undefined && listedAim(sentence, previous)
}

/** `could`, `might` and `should` move nothing by themselves. */
function ofFuture(sentence: Sentence, verb: VerbGroup): Standing {
  const words = sentence.tokens.slice(verb.from, verb.head).map((token) => token.lower)
  if (words.some((word) => /^(?:could|might|may|should|must|can|ought|ca)$/.test(word)) && !verb.negated)
    return undefined
  return words.includes('have') ? undefined : 'planned'
}

/** `denied supporting`, `accused of arming`, `aimed at starting`. */
function ofGerund(sentence: Sentence, verb: VerbGroup): Standing {
  const before = sentence.tokens[verb.from - 1]
  if (!before) return 'told'
  const finite = sentence.verbs.findLast(
    (other) => other.to <= verb.from && !/^(?:gerund|participle|infinitive)$/.test(other.form),
  )
  if (finite && /^(?:include|involve|mean|entail|require|comprise)$/.test(finite.lemma)) return undefined
  if (/^(?:deny|refuse|reject|avoid|stop|consider|oppose|suggest|risk)$/.test(before.lemma)) return undefined
  // `ruled out giving support`
  if (before.lower === 'out' && finite?.lemma === 'rule') return undefined
  if (before.lower === 'in') return finite?.lemma === 'succeed' ? 'told' : undefined
  return /^(?:of|from|without|before|at|for|about|despite|against|than|towards?|trouble|difficulty)$/.test(before.lower)
    ? undefined
    : 'told'
}

/** Infinitives say what is wished or refused, unless their governor goes on with it, plans it, or is the errand it is done on. */
function ofInfinitive(sentence: Sentence, verb: VerbGroup): Standing {
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  if (!governor || governor.negated || noLonger(sentence, governor)) return undefined
  const between = sentence.tokens.slice(governor.to, verb.from)
  const placed = between[0]?.pos === 'ADP' && between[0].lower !== 'about' && !between.some(isDay)
  if (governor.lemma === 'be' && !placed) return due(between) ? 'planned' : undefined
  if (dayOnly(between) && plans.test(governor.lemma)) return 'planned'
  if (dayOnly(between) && goesOn.test(governor.lemma)) return 'told'
  if (prompts.test(governor.lemma) && wordLemmas.test(verb.lemma)) return 'told'
  return errands.test(governor.lemma) && wordLemmas.test(verb.lemma) && between.length < 14 ? 'told' : undefined
}

function noLonger(sentence: Sentence, governor: VerbGroup): boolean {
  return sentence.tokens.slice(Math.max(0, governor.from - 1), governor.to).some((token) => token.lower === 'longer')
}

/** `was to hold`, `were on Monday to discuss`, `is about to restore`, `is expected to meet`. */
function due(between: readonly Sentence['tokens'][number][]): boolean {
  if (between.length === 0 || (dayOnly(between) && between.some(isDay))) return true
  return between.length < 4 && between.some((token) => dueWords.test(token.lower))
}

function isDay(token: Sentence['tokens'][number]): boolean {
  return calendarNames.test(token.lower)
}

/** `decided on Friday to …`. */
function dayOnly(between: readonly Sentence['tokens'][number][]): boolean {
  return between.length < 5 && between.every((token) => /^(?:ADP|PROPN|NUM|ADV)$/.test(token.pos))
}

/** `demanded that it meet`, `hopes the leaders will discuss`: what another wants of it. */
function hoped(sentence: Sentence, verb: VerbGroup): boolean {
  const clause = sentence.clauses.find((other) => other.from <= verb.head && verb.head < other.to)
  const governor = sentence.verbs.findLast((other) => other.to <= verb.from)
  if (!governor || !hopes.test(governor.lemma) || governor.voice === 'passive') return false
  // `insisted he would not step aside` asks nothing of anybody.
  if (/^(?:insist|suggest)$/.test(governor.lemma) && /^(?:modal|future|past|perfect)$/.test(verb.form)) return false
  if (clause?.marker === 'that' && governor.to <= clause.from + 1) return true
  const subject = sentence.chunks.findLast((chunk) => chunk.to <= verb.from)
  return subject !== undefined && subject.from === governor.to
}
