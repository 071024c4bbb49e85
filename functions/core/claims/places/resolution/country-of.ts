import { countryWords, isPower } from './country-words.ts'
import type { Scene } from './scene.ts'

/** Another country spoken of half as much leaves a doubt. */
const rival = 0.5

/**
 * The country of a place that no list has: the one it is said to lie in, else the one the article speaks of, unless another is named
 * nearly as often or every sentence about the place names others only.
 */
export function countryOf(scene: Scene, key: string, within: string | undefined): string | undefined {
  for (const container of [within, ...scene.within(key)]) {
    const said = container === undefined ? undefined : countryWords.get(container)
    if (said?.kind === 'name') return said.country
  }
  const [first, second] = scene.countries
  if (!first || scene.share(first) < 1 || scene.share(second ?? '') > rival) return undefined
  const besides = [...scene.besides(key)].filter((country) => !isPower(country))
  return besides.length === 0 || besides.includes(first) || isPower(first) ? first : undefined
}
