import type { Evidence } from '../articles/evidence.ts'
import type { Source } from '../articles/source.ts'
import type { Claim, Speaker } from '../claims/claim.ts'
import type { Pack, PackActor } from '../corpus/pack.ts'
import { nameKey } from './name-key.ts'
import { keptFor, remembered } from './remembered.ts'
import { undescribed } from './undescribed.ts'

/** Who is behind a claim: a party or person of the pack, a speaker, an agency or an outlet. */
export interface Voice {
  /** The same for one voice in any article, and for all who speak for one body. */
  readonly key: string
  readonly name: string
  readonly side: string | null
  /** False for "a well-informed source": one who cannot be held to it. A party speaking as a whole can. */
  readonly named: boolean
  /** True when nobody is quoted: the outlet, or the agency whose copy it prints, says so itself. */
  readonly own: boolean
  /** The pack knows it as no party to the conflict: a state, a monitor, an agency. */
  readonly isOutsider: boolean
  /** The body this person speaks for, as the article names it. */
  readonly office?: string
}

/** `offices`: by key of a person's name, the body that some article says the person speaks for. */
export function voiceOf(
  claim: Claim,
  evidence: Evidence,
  source: Source | undefined,
  pack: Pack | null,
  offices: ReadonlyMap<string, string>,
): Voice {
  const { speaker, wire } = claim
  if (speaker === null) return ownVoice(claim, evidence, source)
  const known = knownActor(speaker.name, pack) ?? (speaker.named ? describedActor(speaker.name, pack) : undefined)
  const side = speaker.side ?? known?.side ?? null
  if (side !== null && isWholeParty(speaker))
    return { key: `party:${side}`, name: speaker.name, side, named: true, own: false, isOutsider: false }
  if (isBody(speaker))
    return { key: nameKey(speaker.name), name: speaker.name, side, named: true, own: false, isOutsider: false }
  const office = speaker.named ? offices.get(nameKey(speaker.name)) : undefined
  const body = office === undefined ? undefined : (knownActor(office, pack) ?? describedActor(office, pack))
  const teller = speaker.named ? '' : `@${nameKey(speaker.via ?? wire ?? source?.name ?? evidence.article)}`
  return {
    key: `${nameKey(body?.name ?? office ?? known?.name ?? undescribed(speaker.name))}${teller}`,
    name: speaker.name,
    side: side ?? body?.side ?? null,
    named: speaker.named,
    own: false,
    isOutsider: (body ?? known) !== undefined && (body ?? known)?.side === null,
    ...(office === undefined ? {} : { office }),
  }
}

function ownVoice({ id, wire }: Claim, evidence: Evidence, source: Source | undefined): Voice {
  if (isQuotation(evidence.context[id]?.sentence ?? '')) return somebody(evidence)
  const outlet = source?.name ?? evidence.source ?? hostOf(evidence.url)
  return {
    key: `own:${nameKey(wire ?? outlet ?? evidence.article)}`,
    name: wire ?? outlet ?? 'one report',
    side: wire === null ? (source?.affiliation ?? null) : null,
    named: true,
    own: true,
    isOutsider: true,
  }
}

/** A sentence all in quotation marks is not the outlet's own word, whoever it was that said it. */
function isQuotation(sentence: string): boolean {
  return /^["“][^"“”]+["”]$/.test(sentence.replace(/[.,;\s]+$/, ''))
}

function somebody({ article }: Evidence): Voice {
  const name = 'somebody it quotes'
  return { key: `quoted:${article}`, name, side: null, named: false, own: false, isOutsider: false }
}

/** "The rebels", "the army", "insurgents": the side itself, in whatever word; not one of its soldiers or sources. */
function isWholeParty({ name, named }: Speaker): boolean {
  return !named && wholeParty.test(name) && !onePerson.test(name)
}

const wholeParty =
  /\b(?:army|military|forces|rebels|insurgents|militants|separatists|government|regime|authorities|militia|junta|opposition)$/i
const onePerson = /\b(?:sources?|officials?|officers?|soldiers?|commanders?|spokes\w+|near|close)\b/i

/** "The general staff", "the health ministry": a body that can be held to its word, written small or not. */
function isBody({ name, named }: Speaker): boolean {
  return !named && body.test(name) && !onePerson.test(name)
}

const body =
  /^(?:\p{Ll}+\s+){0,3}(?:staff|ministry|police|presidency|command|coast guard|parliament|prosecutor['’]s office|prime minister['’]s office)$/u

function hostOf(url: string | undefined): string | undefined {
  return url && /^https?:\/\/(?:www\.)?([^/:]+)/.exec(url)?.[1]
}

/** "Britain-based Observatory": what stands before a name of the pack, written as there, describes it. */
function describedActor(name: string, pack: Pack | null): PackActor | undefined {
  return pack === null ? undefined : described(pack)(name)
}

const described = keptFor((pack: Pack) => remembered((name) => nameWithin(name, pack)))

function nameWithin(name: string, pack: Pack): PackActor | undefined {
  const words = name.split(/\s+/)
  for (let from = 1; from < words.length; from += 1) {
    if (/^(?:to|of|from|in|for|by|with|near)$/i.test(words[from - 1] ?? '')) return undefined
    const rest = words.slice(from).join(' ')
    const found = /^\p{Lu}/u.test(rest) ? pack.actors.find(({ names }) => names.includes(rest)) : undefined
    if (found) return found
  }
  return undefined
}

export function knownActor(name: string, pack: Pack | null): PackActor | undefined {
  return pack === null ? undefined : actorsByName(pack).get(nameKey(name))
}

/** Made once for a pack: thousands of claims ask. The first actor of a name has it. */
const actorsByName = keptFor((pack: Pack) => {
  const index = new Map<string, PackActor>()
  for (const actor of pack.actors)
    for (const name of [...actor.names, actor.name]) if (!index.has(nameKey(name))) index.set(nameKey(name), actor)
  return index
})
