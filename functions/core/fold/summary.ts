import type { Claim } from '../claims/claim.ts'
import type { Development } from '../dossier.ts'
import { concedes } from './concession.ts'
import { nameKey } from './name-key.ts'
import { bySelf, inSentence } from './names.ts'
import type { Said } from './said.ts'
import type { Standing } from './status.ts'
import { capital, listed, verb } from './words.ts'

/** At most two sentences: who says so, and who says otherwise. */
export function summaryOf(standing: Standing, says: (claim: Claim) => string): Development['summary'] {
  const isMove = standing.supporting[0]?.claim.kind === 'diplomacy'
  // Of a matter that moves on, what was said last holds.
  const told = isMove ? [...standing.supporting].sort((a, b) => b.order - a.order).slice(0, 1) : standing.supporting
  const speakers = bySpeaker(told, standing.gainer)
  return [...whoSaysSo(speakers, says), ...whoElse(standing, speakers[0])]
}

interface Speaking {
  readonly key: string
  readonly name: string
  readonly said: Said
}

function whoSaysSo([first, ...rest]: readonly Speaking[], says: (claim: Claim) => string): Development['summary'] {
  if (first === undefined) return []
  const words = says(first.said.claim)
  const isSame = ({ said }: Speaking) => said.claim.kind === 'control' || says(said.claim) === words
  const others = rest.filter((each) => each.key !== first.key && isSame(each))
  const named = others.slice(0, 2)
  const also =
    others.length > 0
      ? `; so ${others.length > 1 ? 'do' : 'does'} ${listed(named.map(({ name }) => inSentence(name)))}`
      : ''
  const text = sentence(
    `${capital(inSentence(first.name))} ${verb(first.name, 'says', 'say')} ${bySelf(words, first.name)}${also}`,
  )
  return [{ text, claims: [first, ...named].map(({ said }) => said.ref) }]
}

function whoElse(
  { supporting, denials, gainer, loser }: Standing,
  first: Speaking | undefined,
): Development['summary'] {
  const against = bySpeaker(denials)
  const [conceding] = bySpeaker(supporting.filter((said) => concedes(said, { gainer, loser })))
  if (against[0]) {
    const names = listed(against.map(({ name }) => inSentence(name)))
    const deny = against.length > 1 ? 'deny' : verb(against[0].name, 'denies', 'deny')
    return [{ text: `${capital(names)} ${deny} it.`, claims: against.map(({ said }) => said.ref) }]
  }
  if (conceding === undefined || conceding.key === first?.key) return []
  const { name, said } = conceding
  const words = said.claim.text.replace(/\s+/g, ' ')
  return [
    {
      text: sentence(`${capital(inSentence(name))} ${verb(name, 'concedes', 'concede')} it: “${words}”`),
      claims: [said.ref],
    },
  ]
}

/** Each voice once: the side that gains, the side that loses, named speakers, unnamed ones, outlets. */
function bySpeaker(said: readonly Said[], gainer?: string | null): readonly Speaking[] {
  const voices = new Map<string, Said>()
  for (const each of [...said].sort((a, b) => rankOf(a, gainer) - rankOf(b, gainer) || isIndirect(a) - isIndirect(b))) {
    const key = nameKey(each.voice.name)
    if (!voices.has(key)) voices.set(key, each)
  }
  return [...voices].map(([key, each]) => ({ key, name: each.voice.name, said: each }))
}

function rankOf({ voice }: Said, gainer: string | null | undefined): number {
  if (voice.own) return 4
  if (voice.side !== null) return voice.side === gainer ? 0 : 1
  return voice.named ? 2 : 3
}

/** Who says that it was taken tells more than who says that the others left. */
function isIndirect({ claim }: Said): number {
  return Number(claim.kind === 'control' && (claim.type === 'withdrawn' || claim.type === 'lost'))
}

/** Closed by one full stop, inside a quotation's end. */
function sentence(text: string): string {
  return text.replace(/[.,;]?”$/, '”').replace(/[.,;]?$/, '.')
}
