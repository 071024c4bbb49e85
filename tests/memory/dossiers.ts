import { Evidence } from '#core/articles/evidence.ts'
import { DossierHead } from '#core/dossier.ts'
import type { Dossiers } from '#core/ports/editions.ts'
import { byText, copy, inner, type Store, saveRevision } from './store.ts'

export function memoryDossiers(store: Store): Dossiers {
  return {
    async head(id) {
      return copy(store.dossiers.get(id))
    },
    async saveEvidence(dossier, evidence) {
      const rows = inner(store.evidence, dossier)
      const stored = rows.get(evidence.article)
      if (stored && isOlder(evidence, stored)) return 'older'
      rows.set(evidence.article, copy(store.checked(Evidence, evidence)))
      return 'saved'
    },
    async evidence(dossier) {
      return copy([...inner(store.evidence, dossier).values()].sort((a, b) => byText(a.article, b.article)))
    },
    async file(head) {
      const key = `${head.id}#${head.revision}`
      if (!store.revisions.has(key)) store.revisions.set(key, copy(store.checked(DossierHead, head)))
    },
    async revision(dossier, n) {
      return copy(store.revisions.get(`${dossier}#${n}`))
    },
    async save(head) {
      const stored = store.dossiers.get(head.id)
      const unannounces = stored?.revision === head.revision - 1 && stored.announced > head.announced
      return unannounces ? 'conflict' : saveRevision(store.dossiers, head.id, store.checked(DossierHead, head))
    },
    async announced(dossier, revision) {
      const stored = store.dossiers.get(dossier)
      if (stored?.revision !== revision) return 'conflict'
      store.dossiers.set(dossier, { ...stored, announced: revision })
      return 'saved'
    },
    async changedOn(watch, days) {
      return copy(
        [...store.dossiers.values()]
          .filter((head) => head.watch === watch && days.includes(head.day))
          .sort((a, b) => b.weight - a.weight || byText(a.id, b.id)),
      )
    },
  }
}

function isOlder(evidence: Evidence, stored: Evidence): boolean {
  if (evidence.version !== stored.version) return evidence.version < stored.version
  return evidence.reader < stored.reader
}
