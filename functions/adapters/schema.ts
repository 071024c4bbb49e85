/** Of every item that this code writes. Raised by a change that the code before could not read; then `upgrades` has one step more. */
export const schemaVersion = 1

/** Written by newer code than this: left alone, and its message with it, until newer code runs. */
export class SchemaTooNew extends Error {
  override readonly name = 'SchemaTooNew'
}

type Item = Readonly<Record<string, unknown>>

/** What an item is written with. */
export function stamped<I extends Item>(item: I): I & { readonly schemaVersion: number } {
  return { ...item, schemaVersion }
}

/** An item as today's code would have written it, whichever code did. Those of before versions were counted are of version 0. @throws SchemaTooNew */
export function current<I extends Item>(item: I): I {
  const written = typeof item.schemaVersion === 'number' ? item.schemaVersion : 0
  if (written > schemaVersion)
    throw new SchemaTooNew(`an item is of schema ${written}, this code knows ${schemaVersion}: deploy the newer code`)
  return upgrades.slice(written).reduce((older, upgrade) => upgrade(older) as I, item)
}

/** `upgrades[n]` makes an item of version n one of n + 1. Items of an index hold keys alone. */
const upgrades: readonly ((item: Item) => Item)[] = [lettersInAList]

/** A profile owed one letter at most; now it owes a list. */
function lettersInAList(item: Item): Item {
  const isProfile = String(item.pk).startsWith('SUB#') && item.sk === 'PROFILE'
  return isProfile && isObject(item.owed) ? { ...item, owed: [item.owed] } : item
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
