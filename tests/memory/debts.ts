import { cohortId, nudge, type Owing, owing } from '#adapters/owing.ts'
import type { Debts } from '#core/ports/host.ts'
import { byText, type Store } from './store.ts'

export function memoryDebts(store: Store): Debts {
  return {
    async due(kind, shard, until, limit) {
      return everything(store)
        .filter(({ owed }) => owed.kind === kind && owed.shard === shard && owed.at <= until)
        .map(({ id, owed }) => ({ kind, at: owed.at, message: nudge(kind, id) }))
        .sort((a, b) => byText(a.at, b.at))
        .slice(0, limit)
    },
  }
}

/** Whatever owes, in no order. */
export function everything(store: Store): readonly { readonly id: string; readonly owed: Owing }[] {
  return [
    ...those(store.articles, owing.article, ({ id }) => id),
    ...those(store.dossiers, owing.dossier, ({ id }) => id),
    ...those(store.profiles, owing.profile, ({ subscriber }) => subscriber),
    ...those(store.cohorts, owing.cohort, cohortId),
    ...those(store.runs, owing.run, ({ id }) => id),
    ...those(store.sources, owing.source, ({ id }) => id),
    ...those(store.daySheets, owing.daySheet, ({ date }) => date),
  ]
}

/** What is stored does not change, so what it owes is worked out once. */
const known = new WeakMap<object, Owing | 'nothing'>()

function those<T extends object>(
  items: ReadonlyMap<string, T>,
  owes: (item: T) => Owing | undefined,
  idOf: (item: T) => string,
): { readonly id: string; readonly owed: Owing }[] {
  const found: { readonly id: string; readonly owed: Owing }[] = []
  for (const item of items.values()) {
    const owed = known.get(item) ?? owes(item) ?? 'nothing'
    known.set(item, owed)
    if (owed !== 'nothing') found.push({ id: idOf(item), owed })
  }
  return found
}
