import type { Pack } from '../corpus/pack.ts'
import { hostOf } from './canonical-url.ts'
import type { Source } from './source.ts'

/** A source by its id, in whichever pack names it first. */
export function sourceById(id: string, packs: readonly Pack[]): Source | undefined {
  return packs.flatMap((pack) => pack.sources).find((source) => source.id === id)
}

/** The source whose host an address stands on, or below. */
export function sourceByUrl(url: string, packs: readonly Pack[]): Source | undefined {
  const host = hostOf(url)
  return packs
    .flatMap((pack) => pack.sources)
    .find((source) => source.host !== undefined && (host === source.host || host.endsWith(`.${source.host}`)))
}
