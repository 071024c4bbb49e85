import type { Evidence } from '#core/articles/evidence.ts'
import type { Pack } from '#core/corpus/pack.ts'
import type { Development } from '#core/dossier.ts'
import { joinedFrom, joinedInto, movedAway, together } from '#core/fold/joined-dossiers.ts'
import type { DetectPorts } from './detect-ports.ts'

/** Lost races before the article is left to its next nudge. */
const most = 6

type Revised = 'owes' | 'unchanged' | 'contended'

/**
 * Folds all evidence of a dossier into its next head. The head is read before the evidence: whoever writes over it later
 * has seen at least as much. A dossier that an operator ruled into another brings that one up to date first. `owes`:
 * revisions are waiting to be announced.
 */
export async function reviseDossier(
  id: string,
  articlePack: Pack | null,
  ports: DetectPorts,
  seen: ReadonlySet<string> = new Set(),
): Promise<Revised> {
  const { dossiers, detection, packs, clock } = ports
  for (let attempt = 0; attempt < most; attempt += 1) {
    const previous = await dossiers.head(id)
    const own = await dossiers.evidence(id)
    const pack = previous === undefined ? articlePack : packs.of(previous.watch)
    if (pack === null) return 'unchanged'
    const into = joinedInto(id, own)
    if (into !== undefined && !seen.has(into) && (await reviseOther(into, pack, ports, seen, id)) === 'contended')
      return 'contended'
    const { rows, movedIn } = await gathered(id, own, ports)
    const state = into === undefined ? detection.fold(id, rows, pack) : movedAway(previous)
    const next = detection.revise(previous, state, {
      id,
      watch: pack.watch.id,
      zone: pack.watch.zone,
      now: clock.now(),
      movedIn,
    })
    if (next === undefined)
      return previous !== undefined && previous.announced < previous.revision ? 'owes' : 'unchanged'
    if (previous !== undefined) await dossiers.file(previous)
    if ((await dossiers.save(next)) === 'saved') return 'owes'
  }
  return 'contended'
}

async function reviseOther(
  into: string,
  pack: Pack,
  ports: DetectPorts,
  seen: ReadonlySet<string>,
  from: string,
): Promise<Revised> {
  const revised = await reviseDossier(into, pack, ports, new Set([...seen, from]))
  if (revised === 'owes') await ports.queues.send('changes', [{ dossier: into }])
  return revised
}

/** A dossier's evidence with that of all that were ruled into it, and what those told. */
async function gathered(
  id: string,
  own: readonly Evidence[],
  { dossiers }: DetectPorts,
): Promise<{ readonly rows: readonly Evidence[]; readonly movedIn: readonly Development[] }> {
  const others: (readonly Evidence[])[] = []
  const movedIn: Development[] = []
  const seen = new Set([id])
  const waiting = [...joinedFrom(id, own)]
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    if (seen.has(from)) continue
    seen.add(from)
    const evidence = await dossiers.evidence(from)
    others.push(evidence)
    movedIn.push(...((await dossiers.head(from))?.developments ?? []))
    waiting.push(...joinedFrom(from, evidence))
  }
  return { rows: others.length === 0 ? own : together([own, ...others]), movedIn }
}
