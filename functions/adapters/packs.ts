import { Pack } from '#core/corpus/pack.ts'
import { PackMissing } from '#core/failures.ts'
import type { Packs } from '#core/ports.ts'
import kivu from '#corpus/packs/kivu-2013/pack.json' with { type: 'json' }
import mali from '#corpus/packs/mali-2013/pack.json' with { type: 'json' }
import syria from '#corpus/packs/syria-2013/pack.json' with { type: 'json' }

/** Every pack of corpus/packs, named here so that a bundle holds it. */
const shipped: readonly unknown[] = [kivu, mali, syria]

/** Packs are checked whole at the first use. */
export function packs(given: readonly unknown[] = shipped): Packs {
  let read: readonly Pack[] | undefined
  const all = () => {
    read ??= given.map((each) => Pack.parse(each))
    return read
  }
  return {
    all,
    of(watch) {
      const pack = all().find((each) => each.watch.id === watch)
      if (pack) return pack
      const known = all().map((each) => each.watch.id)
      throw new PackMissing(`no pack for the watch ${JSON.stringify(watch)}; there are ${known.join(', ')}`)
    },
  }
}
