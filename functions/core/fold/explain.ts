import type { ClaimRef, Development, LedgerRow, Revision, Statement } from '../dossier.ts'
import { capital, countText, placeName } from './words.ts'

/** A development's history as a page of plain text: what stands, who is behind it, each claim and what it changed. */
export function explain(development: Development): string {
  const { id, aliases, headline, status, basis, kind, type, independent, ledger, revisions, statements } = development
  return [
    headline,
    '='.repeat(Math.min(headline.length, 100)),
    '',
    basis.startsWith(status) ? `${capital(basis)}.` : `${capital(status)}: ${basis}.`,
    [`${kind}, ${type}`, development.place && placeName(development.place), development.date?.value]
      .filter(Boolean)
      .join(' · '),
    `id ${id}${aliases.length > 0 ? `, once ${aliases.join(', ')}` : ''}`,
    ...section(
      'What is told',
      development.summary.map(({ text }) => text),
    ),
    ...section('What is not known', development.unknowns),
    ...section(`Independent sources: ${independent.count}`, independent.groups.flatMap(groupLines)),
    ...section('Figures', ledger.flatMap(rowLines)),
    ...section(
      'How it changed',
      revisions.flatMap((revision) => revisionLines(revision, statements)),
    ),
    ...section('Every claim, in the order it was published', claimLines(development)),
  ].join('\n')
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, '-'.repeat(title.length), ...lines]
}

function groupLines(group: Development['independent']['groups'][number], index: number): readonly string[] {
  const { speaker, wire, owner, side, claims, why } = group
  const name = speaker ?? wire ?? owner ?? 'an outlet itself'
  const of = [side && `of the side ${side}`, speaker && wire && `by way of ${wire}`].filter(Boolean).join(', ')
  return [`${index + 1}. ${name}${of ? ` (${of})` : ''}: ${why} [${claims.join(' ')}]`]
}

function rowLines({ casualty, victims, scope, low, high, open, figures, parts }: LedgerRow): readonly string[] {
  const range = low === high ? `${high ?? 'not counted'}` : `${low ?? '?'}–${high ?? '?'}`
  return [
    `${capital(victims)} ${casualty} (${scope}): ${range}${open ? ' or more' : ''}`,
    ...figures.map(({ counter, count, claims }) => `  ${counter}: ${countText(count)} [${claims.join(' ')}]`),
    ...parts.map((part) => `  of them ${part.victims}: ${countText(part.count)} [${part.claims.join(' ')}]`),
  ]
}

function revisionLines(
  { n, status, why, because, after }: Revision,
  statements: readonly Statement[],
): readonly string[] {
  const cause = statements.find(({ claim }) => claim === because)
  return [
    `${n}. ${status}: ${after}`,
    `   why: ${why}`,
    `   by ${because}${cause === undefined ? '' : `: ${sayer(cause)} “${cause.quote}”`}`,
  ]
}

function claimLines({ claims, statements, revisions }: Development): readonly string[] {
  const told = new Map(statements.map((statement) => [statement.claim, statement]))
  return claims.flatMap((ref) => {
    const statement = told.get(ref)
    const changes = changesBy(ref, revisions)
    if (statement === undefined) return [`${ref}${changes}`]
    const { published, stance, quote, url } = statement
    return [
      `${published ?? 'undated'}  ${sayer(statement)} (${stance}) [${ref}]${changes}`,
      `   “${quote}”${url ? ` ${url}` : ''}`,
    ]
  })
}

function changesBy(ref: ClaimRef, revisions: readonly Revision[]): string {
  const made = revisions.filter(({ because }) => because === ref).map(({ n, status }) => `revision ${n}: ${status}`)
  return made.length > 0 ? ` → ${made.join('; ')}` : ''
}

/** The chain: outlet ← wire ← speaker. */
function sayer({ speaker, wire, via, source }: Statement): string {
  const chain = [speaker, via ?? wire, source].filter(
    (link, index, all) => link !== null && all.indexOf(link) === index,
  )
  return chain.length > 0 ? chain.join(', in ') : 'the article itself'
}
