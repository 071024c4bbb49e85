import type { Runs } from '#core/ports/sending.ts'
import { Run } from '#core/sending/run.ts'
import { copy, type Store, saveRevision } from './store.ts'

export function memoryRuns(store: Store): Runs {
  return {
    async get(id) {
      return copy(store.runs.get(id))
    },
    async begunOn(date) {
      return [...store.runs.values()].filter(({ begun }) => begun.startsWith(date)).map(copy)
    },
    async save(run) {
      return saveRevision(store.runs, run.id, store.checked(Run, run))
    },
  }
}
