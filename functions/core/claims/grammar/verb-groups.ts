import type { Token, VerbGroup } from '../text/text.ts'
import { speechVerbs, verbOf } from './verb-families.ts'

const modals = /^(?:would|could|may|might|should|must|can|ca|ought)$/
const futures = /^(?:will|shall|'ll|wo)$/
/** `had themselves been driven out`. */
const reflexives = /^(?:themselves|itself|himself|herself|ourselves)$/
const fillers = /^(?:all|but|so|far)$/
const negations = /^(?:not|n't|never|hardly|barely)$/
const be = /^(?:be|is|are|was|were|been|being|am|'re|'m)$/
const have = /^(?:have|has|had|having|'ve)$/

/** Auxiliaries, adverbs and their main verb, in order. A form of "be" alone is a group of its own. */
export function verbGroupsOf(tokens: readonly Token[]): readonly VerbGroup[] {
  const groups: VerbGroup[] = []
  let at = 0
  while (at < tokens.length) {
    const group = groupAt(tokens, at)
    if (group) groups.push(reducedAfter(tokens, group, groups.at(-1)))
    at = group ? group.to : at + 1
  }
  return groups
}

const reducible =
  /^(?:impose|launch|hold|control|capture|seize|besiege|surround|occupy|stage|recapture|retake|overrun|shell)$/

/** `broke the siege imposed on the plant`: a past form behind a noun of the same clause describes it. */
function reducedAfter(tokens: readonly Token[], group: VerbGroup, previous: VerbGroup | undefined): VerbGroup {
  if (!previous || group.form !== 'past' || group.to - group.from > 1 || !reducible.test(group.lemma)) return group
  if (speechVerbs.has(previous.lemma) || previous.form === 'participle') return group
  const between = tokens.slice(previous.to, group.from)
  if (between.length === 0 || between.some((token) => /^(?:PUNCT|CCONJ|SCONJ|PRON)$/.test(token.pos))) return group
  if (between.some((token) => /^(?:after|before|as|since)$/.test(token.lower))) return group
  return tokens[group.to]?.pos === 'ADP' ? { ...group, voice: 'passive', form: 'participle' } : group
}

function groupAt(tokens: readonly Token[], from: number): VerbGroup | undefined {
  const first = tokens[from]
  if (!first || !opens(first, tokens[from + 1])) return undefined
  let at = from
  let head = -1
  for (let token = tokens[at]; token; token = tokens[at]) {
    if (token.pos === 'VERB') {
      head = at
      break
    }
    if (at > from && token.lower === 'to') break
    if (
      token.pos !== 'AUX' &&
      token.pos !== 'PART' &&
      !(token.pos === 'ADV' && isVerbal(tokens[at + 1])) &&
      !negations.test(token.lower) &&
      !(at > from && token.text === '"' && tokens[at + 1]?.pos === 'VERB') &&
      !(at > from && reflexives.test(token.lower)) &&
      !(at > from && fillers.test(token.lower) && leadsToVerb(tokens, at))
    )
      break
    at += 1
  }
  if (head < 0) head = lastAuxiliary(tokens, from, at)
  return head < 0 ? undefined : described(tokens, from, head)
}

function opens(token: Token, next: Token | undefined): boolean {
  if (token.pos === 'AUX' || token.pos === 'VERB') return true
  return token.lower === 'to' && token.pos === 'PART' && isVerbal(next)
}

function isVerbal(token: Token | undefined): boolean {
  return token !== undefined && (/^(?:AUX|VERB|ADV)$/.test(token.pos) || negations.test(token.lower))
}

/** `have all but surrounded`, `have so far not crossed`. */
function leadsToVerb(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 4)
    .some(
      (token, i, some) =>
        token.pos === 'VERB' &&
        some.slice(0, i).every((word) => fillers.test(word.lower) || negations.test(word.lower) || word.pos === 'ADV'),
    )
}

function lastAuxiliary(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (tokens[at]?.pos === 'AUX') return at
  return -1
}

function described(tokens: readonly Token[], from: number, head: number): VerbGroup {
  const before = tokens.slice(from, head)
  const main = tokens[head]
  // `never entered`, `were not in control`
  const outside = [tokens[from - 1], main?.pos === 'AUX' ? tokens[head + 1] : undefined]
  const lower = main?.lower ?? ''
  const lastBe = before.some((token) => be.test(token.lower) || /^(?:got|getting|gets)$/.test(token.lower))
  const ing = lower.endsWith('ing') && lower !== 'bring' && main?.pos === 'VERB'
  const quotedTo = tokens[from - 1]?.text === '"' && tokens[from - 2]?.lower === 'to' && !ing
  const reduced =
    before.length === 0 &&
    tokens[head + 1]?.lower === 'by' &&
    !speechVerbs.has(main?.lemma ?? '') &&
    !ing &&
    main?.pos === 'VERB'
  return {
    from,
    to: head + 1,
    head,
    lemma: main?.pos === 'AUX' ? auxiliaryLemma(lower) : (main?.lemma ?? ''),
    voice: (lastBe && !ing && main?.pos === 'VERB') || reduced ? 'passive' : 'active',
    form: reduced ? 'participle' : formOf(before, lower, ing, quotedTo),
    negated: [...before, main, ...outside].some((token) => token && negations.test(token.lower)),
  }
}

function auxiliaryLemma(lower: string): string {
  if (be.test(lower) || lower === "'s") return 'be'
  return have.test(lower) ? 'have' : lower
}

function formOf(before: readonly Token[], lower: string, ing: boolean, quotedTo: boolean): VerbGroup['form'] {
  const has = (pattern: RegExp) => before.some((token) => pattern.test(token.lower))
  if (before[0]?.lower === 'to' || quotedTo) return 'infinitive'
  if (has(futures) || futures.test(lower)) return 'future'
  if (has(modals) || modals.test(lower)) return 'modal'
  if (has(have)) return 'perfect'
  if (ing) return has(be) ? (has(/^(?:was|were)$/) ? 'past' : 'present') : 'gerund'
  if (has(/^(?:was|were|did|got)$/)) return 'past'
  if (before.some((token) => be.test(token.lower))) return 'present'
  const forms = verbOf(lower)?.forms
  const past = forms
    ? forms.has('past') && !forms.has('base')
    : /ed$/.test(lower) || /^(?:was|were|had|did)$/.test(lower)
  return past ? 'past' : 'present'
}
