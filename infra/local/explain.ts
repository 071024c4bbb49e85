import { styleText } from 'node:util'
import type {
  CasualtyClaim,
  Claim,
  ControlClaim,
  DiplomacyClaim,
  Passage,
  Place,
  Reading,
  Span,
} from '#core/claims/claim.ts'
import { normalise } from '#core/claims/text/normalise.ts'
import { sentenceSpans } from '#core/claims/text/sentence-spans.ts'

/** How parts of the page are set off. */
export type Styles = Readonly<Record<'title' | 'aside' | 'claim' | 'trigger', (words: string) => string>>

export const plainStyles: Styles = {
  title: (words) => words,
  aside: (words) => words,
  claim: (words) => words,
  trigger: (words) => `«${words}»`,
}
export const terminalStyles: Styles = {
  title: (words) => styleText('bold', words),
  aside: (words) => styleText('dim', words),
  claim: (words) => styleText('cyan', words),
  trigger: (words) => styleText(['bold', 'underline'], words),
}

/** One article as read, for people: each sentence with its claims under it, their roles in its own words, detector and why. */
export function explained(text: string, reading: Reading, styles: Styles): string {
  const plain = normalise(text)
  const title = `${reading.id}  (${reading.language}, ${reading.claims.length} claims)`
  const blocks = reading.passages.map((passage) => passageLines(text, plain, passage, reading.claims, styles))
  return [styles.title(title), ...blocks.map((lines) => lines.join('\n'))].join('\n\n')
}

function passageLines(
  text: string,
  plain: string,
  passage: Passage,
  claims: readonly Claim[],
  styles: Styles,
): readonly string[] {
  const { span, role, evidence, reason } = passage
  if (!evidence) return [styles.aside(`[${role}: ${reason ?? 'set aside'}] ${flat(text.slice(...span))}`)]
  const sentences = sentenceSpans(plain, ...span).flatMap((sentence) => [
    underlined(text, sentence, claims, styles),
    ...claims.filter((claim) => within(claim.trigger, sentence)).flatMap((claim) => claimLines(text, claim, styles)),
  ])
  return [styles.aside(`[${role}]`), ...sentences]
}

/** The sentence with its triggers underlined. */
function underlined(text: string, [from, to]: Span, claims: readonly Claim[], styles: Styles): string {
  const triggers = claims.map(({ trigger }) => trigger).filter((trigger) => within(trigger, [from, to]))
  let at = from
  let line = ''
  for (const [start, end] of [...triggers].sort((a, b) => a[0] - b[0])) {
    if (start < at) continue
    line += `${text.slice(at, start)}${styles.trigger(text.slice(start, end))}`
    at = end
  }
  return flat(line + text.slice(at, to))
}

function claimLines(text: string, claim: Claim, styles: Styles): readonly string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['clause', JSON.stringify(flat(claim.text))],
    ['speaker', claim.speaker ? speakerOf(claim) : 'the article itself'],
    ...(claim.place ? [['place', placeOf(claim.place)] as const] : []),
    ...(claim.date ? [['date', `${claim.date.value} (${claim.date.basis})`] as const] : []),
    ...(claim.wire ? [['wire', claim.wire] as const] : []),
    ...(claim.about ? [['about', claim.about] as const] : []),
    [
      'words',
      Object.entries(claim.spans)
        .map(([role, span]) => `${role} ${JSON.stringify(flat(text.slice(...span)))}`)
        .join(', '),
    ],
    ['why', [claim.detector, ...claim.why].join('; ')],
  ]
  const head = `${claim.id} ${claim.kind} ${whatOf(claim)} · ${claim.modality}${claim.recalled ? ' · recalled' : ''}`
  return [`  ${styles.claim(head)}`, ...rows.map(([name, value]) => `     ${name.padEnd(8)}${value}`)]
}

function whatOf(claim: Claim): string {
  if (claim.kind === 'control') return controlOf(claim)
  return claim.kind === 'casualty' ? casualtyOf(claim) : diplomacyOf(claim)
}

function controlOf({ type, extent, gainer, loser, origin, destination }: ControlClaim): string {
  return [
    `${type} (${extent})`,
    ...(gainer ? [`by ${nameOf(gainer)}`] : []),
    ...(loser ? [`from ${nameOf(loser)}`] : []),
    ...(origin ? [`out of ${origin.name}`] : []),
    ...(destination ? [`to ${destination.name}`] : []),
  ].join(' ')
}

function casualtyOf({ casualty, count, victims, scope, partOf }: CasualtyClaim): string {
  const figure = count.value ?? `${count.low ?? '?'}–${count.high ?? '?'}`
  const group = `${victims?.group ?? 'persons'}${victims?.side ? ` of ${victims.side}` : ''}`
  return [`${figure} ${casualty} (${count.bound})`, group, scope.kind, ...(partOf ? [`part of ${partOf}`] : [])].join(
    ', ',
  )
}

function diplomacyOf({ type, cameo, actor, target, stage, position }: DiplomacyClaim): string {
  const move = `${type}${cameo ? ` (CAMEO ${cameo})` : ''} ${nameOf(actor)} → ${target ? nameOf(target) : '–'}`
  return [move, ...(stage ? [stage] : []), ...(position ? [position] : [])].join(', ')
}

function nameOf({ name, side }: { readonly name: string; readonly side?: string | undefined }): string {
  return side ? `${name} [${side}]` : name
}

function speakerOf({ speaker }: Claim): string {
  if (!speaker) return ''
  const { named, via, citing } = speaker
  return [
    nameOf(speaker),
    ...(named ? [] : ['unnamed']),
    ...(via ? [`told ${via}`] : []),
    ...(citing ? [`citing ${citing}`] : []),
  ].join(', ')
}

function placeOf({ name, part, level, country, resolved, id }: Place): string {
  const kind = [level, country].filter(Boolean).join(', ')
  return `${part ? `${part} of ` : ''}${name}${kind ? ` (${kind})` : ''} ${resolved}${id ? ` ${id}` : ''}`
}

function within(inner: Span, outer: Span): boolean {
  return inner[0] >= outer[0] && inner[1] <= outer[1]
}

function flat(words: string): string {
  return words.trim().replaceAll(/\s+/g, ' ')
}
