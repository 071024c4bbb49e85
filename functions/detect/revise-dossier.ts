import type { Pack } from '#core/corpus/pack.ts'
import type { DetectPorts } from './detect-ports.ts'

/** Lost races before the article is left to its next nudge. */
const most = 6

/**
 * Folds all evidence of a dossier into its next head. The head is read before the evidence: whoever writes over it later
 * has seen at least as much. `owes`: revisions are waiting to be announced.
 */
export async function reviseDossier(
  id: string,
  articlePack: Pack | null,
  ports: DetectPorts,
): Promise<'owes' | 'unchanged' | 'contended'> {
  const { dossiers, detection, packs, clock } = ports
  for (let attempt = 0; attempt < most; attempt += 1) {
    const previous = await dossiers.head(id)
    const evidence = await dossiers.evidence(id)
    const pack = previous === undefined ? articlePack : packs.of(previous.watch)
    if (pack === null) return 'unchanged'
    const cause = { id, watch: pack.watch.id, zone: pack.watch.zone, now: clock.now() }
    const next = detection.revise(previous, detection.fold(id, evidence, pack), cause)
    if (next === undefined)
      return previous !== undefined && previous.announced < previous.revision ? 'owes' : 'unchanged'
    if (previous !== undefined) await dossiers.file(previous)
    if ((await dossiers.save(next)) === 'saved') return 'owes'
  }
  return 'contended'
}
