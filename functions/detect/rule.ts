import type { Evidence, Ruling } from '#core/articles/evidence.ts'
import { joinedInto } from '#core/fold/joined-dossiers.ts'
import { revokedRow, rulingRow } from '#core/fold/rulings.ts'
import type { DetectPorts } from './detect-ports.ts'
import { reviseDossier } from './revise-dossier.ts'

export type Ruled = 'ruled' | 'unknown' | 'contended'

/**
 * Files an operator's ruling among the evidence of the dossier and brings its head up to date, so that what has to be taken
 * back is announced like any other change. One that joins two dossiers is filed with both, first where all is told from now
 * on. The same ruling again changes nothing, and finishes one that was cut off; `unknown` where a dossier named tells no such
 * development or was joined the other way round; after `contended` the ruling is filed and the next article revises the head.
 */
export async function rule(dossier: string, ruling: Ruling, ports: DetectPorts): Promise<Ruled> {
  if (!(await isTold(dossier, ruling, ports))) return 'unknown'
  const now = ports.clock.now()
  for (const each of filedWith(dossier, ruling)) {
    const earlier = await rowOf(each, ruling, ports)
    if (earlier?.ruling === undefined)
      await ports.dossiers.saveEvidence(each, rulingRow(ruling, now, (earlier?.version ?? 0) + 1))
  }
  return bringUpToDate(filedWith(dossier, ruling), ports)
}

/** Takes a ruling back. */
export async function revoke(dossier: string, ruling: Ruling, ports: DetectPorts): Promise<Ruled> {
  const filed = filedWith(dossier, ruling)
  const rows = await Promise.all(filed.map((each) => rowOf(each, ruling, ports)))
  if (rows.every((row) => row?.ruling === undefined)) return 'unknown'
  for (const [index, row] of rows.entries())
    if (row?.ruling !== undefined)
      await ports.dossiers.saveEvidence(filed[index] ?? dossier, revokedRow(row, ports.clock.now()))
  return bringUpToDate(filed, ports)
}

function filedWith(dossier: string, ruling: Ruling): readonly string[] {
  if (ruling.ruling !== 'same-as' || ruling.dossiers === undefined) return [dossier]
  return [ruling.dossiers.into, ruling.dossiers.from]
}

async function isTold(dossier: string, ruling: Ruling, { dossiers }: DetectPorts): Promise<boolean> {
  const tells = async (id: string, development: string) =>
    (await dossiers.head(id))?.developments.some(
      (each) => each.id === development || each.aliases.includes(development),
    )
  if (ruling.ruling === 'withdraw') return (await tells(dossier, ruling.development)) === true
  const { from, into } = ruling.dossiers ?? { from: dossier, into: dossier }
  if (from !== into && joinedInto(into, await dossiers.evidence(into)) !== undefined) return false
  const isJoined = from !== into && joinedInto(from, await dossiers.evidence(from)) === into
  return (isJoined || (await tells(from, ruling.development)) === true) && (await tells(into, ruling.as)) === true
}

async function rowOf(dossier: string, ruling: Ruling, { dossiers, clock }: DetectPorts): Promise<Evidence | undefined> {
  const { article } = rulingRow(ruling, clock.now())
  return (await dossiers.evidence(dossier)).find((row) => row.article === article)
}

async function bringUpToDate(filed: readonly string[], ports: DetectPorts): Promise<Ruled> {
  for (const dossier of filed) {
    const revised = await reviseDossier(dossier, null, ports)
    if (revised === 'contended') return 'contended'
    if (revised === 'owes') await ports.queues.send('changes', [{ dossier }])
  }
  return 'ruled'
}
