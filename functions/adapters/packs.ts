import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Pack } from '#core/corpus/pack.ts'
import { PackMissing } from '#core/failures.ts'
import type { Packs } from '#core/ports/reading.ts'
import { dataFile } from './data-file.ts'

/** Every folder of corpus/packs, by name. Packs are read and checked whole at the first use. */
export function packs(): Packs {
  let read: readonly Pack[] | undefined
  const all = () => {
    read ??= shipped()
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

function shipped(): readonly Pack[] {
  const files = readdirSync(dataFile('corpus/packs'))
    .sort()
    .map((folder) => dataFile(`corpus/packs/${folder}/pack.json`))
  return files.filter((file) => existsSync(file)).map((file) => Pack.parse(JSON.parse(readFileSync(file, 'utf8'))))
}
