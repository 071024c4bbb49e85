import { Intake } from '#core/articles/intake.ts'
import { SourceState } from '#core/articles/source.ts'
import type { Sources } from '#core/ports/news.ts'
import { copy, type Store, saveRevision } from './store.ts'

export function memorySources(store: Store): Sources {
  return {
    async state(id) {
      return copy(store.sources.get(id))
    },
    async save(state) {
      return saveRevision(store.sources, state.id, store.checked(SourceState, state))
    },
    async note(intake) {
      store.intake.set(`${intake.source} ${intake.seen} ${intake.article}`, store.checked(Intake, intake))
    },
    async intake(id, from, to) {
      const taken = [...store.intake.values()].filter(({ source, seen }) => source === id && seen >= from && seen < to)
      return copy(taken)
    },
  }
}
