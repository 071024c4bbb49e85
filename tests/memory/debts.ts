import { cohortId, nudge, type Owing, owing } from '#adapters/owing.ts'
import type { Debts } from '#core/ports.ts'
import { byText, type Store } from './store.ts'

export function memoryDebts(store: Store): Debts {
  return {
    async due(kind, shard, until, limit) {
      return everything(store)
        .filter(([, owed]) => owed?.kind === kind && owed.shard === shard && owed.at <= until)
        .map(([id, owed]) => ({ kind, at: owed?.at ?? until, message: nudge(kind, id) }))
        .sort((a, b) => byText(a.at, b.at))
        .slice(0, limit)
    },
  }
}

export function everything(store: Store): readonly (readonly [id: string, Owing | undefined])[] {
  return [
    ...[...store.articles.values()].map((each) => [each.id, owing.article(each)] as const),
    ...[...store.dossiers.values()].map((each) => [each.id, owing.dossier(each)] as const),
    ...[...store.profiles.values()].map((each) => [each.subscriber, owing.profile(each)] as const),
    ...[...store.cohorts.values()].map((each) => [cohortId(each), owing.cohort(each)] as const),
    ...[...store.runs.values()].map((each) => [each.id, owing.run(each)] as const),
    ...[...store.sources.values()].map((each) => [each.id, owing.source(each)] as const),
  ]
}
