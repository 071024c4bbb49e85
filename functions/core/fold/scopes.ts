import type { ClaimRef } from '../dossier.ts'
import { dayNumber } from './days.ts'
import { type CasualtySaid, questionOf } from './ledger.ts'
import { listAt } from './lists.ts'
import { compare } from './said.ts'

/**
 * Which question of time each figure answers. A part belongs to the scope of its whole, whatever day it names. A figure of an
 * incident belongs to that of the figure it tells again: the same number from a named counter in the same article; or, if it
 * has no date of its own, the last dated one of the two days before. So "at least 20 killed" meets "28 killed yesterday".
 */
export function scopesOf(facts: readonly CasualtySaid[]): ReadonlyMap<ClaimRef, string> {
  const incidents = new Map<string, CasualtySaid[]>()
  for (const said of facts) if (isIncident(said)) listAt(incidents, questionOf(said)).push(said)
  const since = beginningIn(facts)
  const scopes = new Map(facts.map((said) => [said.ref, isSinceEver(said) && since ? since : scopeOf(said)]))
  for (const group of incidents.values()) for (const [ref, scope] of incidentScopes(group)) scopes.set(ref, scope)
  for (const { ref, claim, evidence } of facts) {
    const whole = claim.partOf && scopes.get(`${evidence.article}/${claim.partOf}`)
    if (whole) scopes.set(ref, whole)
  }
  return scopes
}

function isSinceEver({ claim }: CasualtySaid): boolean {
  return claim.scope.kind === 'cumulative' && claim.scope.from === undefined
}

/** "70,000 have died in the war" counts from where "94,000 since March 2011" begins: the beginning most figures give. */
function beginningIn(facts: readonly CasualtySaid[]): string | undefined {
  const counts = new Map<string, number>()
  for (const said of facts) {
    if (said.claim.scope.kind !== 'cumulative' || said.claim.scope.from === undefined) continue
    const scope = scopeOf(said)
    counts.set(scope, (counts.get(scope) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0]?.[0]
}

function incidentScopes(group: readonly CasualtySaid[]): ReadonlyMap<ClaimRef, string> {
  const byArticle = new Map<string, CasualtySaid[]>()
  for (const said of group) listAt(byArticle, said.evidence.article).push(said)
  const told = new Map(group.map((said) => [said, countedBy(said, byArticle.get(said.evidence.article) ?? []) ?? said]))
  const days = [...new Set([...told.values()].filter(isDated).map(({ day }) => day))].sort((a, b) => compare(b, a))
  return new Map(
    [...told].map(([{ ref }, said]) => {
      const near = isUndated(said)
        ? days.find((day) => day <= said.day && said.dayNumber - dayNumber(day) <= 2)
        : undefined
      return [ref, near ?? scopeOf(said)]
    }),
  )
}

/** The counter's own claim of a figure that the article also gives without naming anyone. */
function countedBy(said: CasualtySaid, sameArticle: readonly CasualtySaid[]): CasualtySaid | undefined {
  if (!said.voice.own) return undefined
  return sameArticle.find(({ voice, claim }) => !voice.own && claim.count.value === said.claim.count.value)
}

/** Only of a named side: people killed "in all" of a day's incidents are not one incident. */
function isIncident({ claim }: CasualtySaid): boolean {
  return claim.scope.kind === 'incident' && claim.partOf === undefined && claim.victims?.side !== undefined
}

function isUndated({ claim }: CasualtySaid): boolean {
  return claim.date === undefined || claim.date.basis === 'published'
}

function isDated(said: CasualtySaid): boolean {
  return !isUndated(said) && scopeOf(said) === said.day
}

/** The scope a claim itself names: a day, the night to a day, a period, or since when. */
export function scopeOf({ claim, day }: CasualtySaid): string {
  const { kind, from, to } = claim.scope
  if (kind === 'incident' && /(?:\bover|\w )night\b|\bnight before\b/i.test(claim.text))
    return `night to ${from ?? day}`
  if (kind === 'cumulative') return from ? `since ${from}` : 'in all'
  if (kind === 'period') return `${from ?? ''}–${to ?? day}`
  return from ?? day
}
