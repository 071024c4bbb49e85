import type { Pack } from '#core/corpus/pack.ts'
import { PackMissing } from '#core/failures.ts'
import type { Packs } from '#core/ports/reading.ts'

export function memoryPacks(packs: readonly Pack[]): Packs {
  return {
    of(watch) {
      const pack = packs.find((each) => each.watch.id === watch)
      if (!pack) throw new PackMissing(`no pack for ${watch}; known: ${packs.map((each) => each.watch.id).join(', ')}`)
      return pack
    },
    all: () => packs,
  }
}
