import type { Evidence, Ruling } from '#core/articles/evidence.ts'
import { revokedRow, rulingRow } from '#core/fold/rulings.ts'
import type { DetectPorts } from './detect-ports.ts'
import { reviseDossier } from './revise-dossier.ts'

export type Ruled = 'ruled' | 'unknown' | 'contended'

/**
 * Files an operator's ruling among the dossier's evidence and brings its head up to date, so that what has to be taken back
 * is announced like any other change. The same ruling again changes nothing; `unknown` where the dossier tells no such
 * development; after `contended` the ruling is filed and the next article revises the head.
 */
export async function rule(dossier: string, ruling: Ruling, ports: DetectPorts): Promise<Ruled> {
  const head = await ports.dossiers.head(dossier)
  const ids = head?.developments.flatMap(({ id, aliases }) => [id, ...aliases]) ?? []
  const named = ruling.ruling === 'same-as' ? [ruling.development, ruling.as] : [ruling.development]
  if (named.some((id) => !ids.includes(id))) return 'unknown'
  const now = ports.clock.now()
  const earlier = await rowOf(dossier, ruling, ports)
  if (earlier?.ruling === undefined)
    await ports.dossiers.saveEvidence(dossier, rulingRow(ruling, now, (earlier?.version ?? 0) + 1))
  return bringUpToDate(dossier, ports)
}

/** Takes a ruling back. */
export async function revoke(dossier: string, ruling: Ruling, ports: DetectPorts): Promise<Ruled> {
  const row = await rowOf(dossier, ruling, ports)
  if (row?.ruling === undefined) return 'unknown'
  await ports.dossiers.saveEvidence(dossier, revokedRow(row, ports.clock.now()))
  return bringUpToDate(dossier, ports)
}

async function rowOf(dossier: string, ruling: Ruling, { dossiers, clock }: DetectPorts): Promise<Evidence | undefined> {
  const { article } = rulingRow(ruling, clock.now())
  return (await dossiers.evidence(dossier)).find((row) => row.article === article)
}

async function bringUpToDate(dossier: string, ports: DetectPorts): Promise<Ruled> {
  const revised = await reviseDossier(dossier, null, ports)
  if (revised === 'contended') return 'contended'
  if (revised === 'owes') await ports.queues.send('changes', [{ dossier }])
  return 'ruled'
}
