import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** As text: it runs in the page, where other types hold than here. */
const lowestContrast = readFileSync(new URL('lowest-contrast.js', import.meta.url), 'utf8')

/** Rules of accessibility that a page breaks, with the first element that breaks each. Axe is injected where it is not yet. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe)
  const { violations } = await page.evaluate<{
    violations: readonly { id: string; nodes: readonly { html: string }[] }[]
  }>('axe.run(document, { reporter: "no-passes", resultTypes: ["violations"], iframes: false, preload: false })')
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** Pixels of the content's width at the narrowest of these widths that it does not fit into; undefined where it fits all. */
export async function overflow(page: Page, widths: readonly number[]): Promise<string | undefined> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    const needed = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (needed > width) return `${needed} px at ${width}`
  }
  return undefined
}

/** Text below a contrast of 4.5 to 1, by day and by night. */
export async function faint(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { ratio, text } = await page.evaluate<{ ratio: number; text: string }>(lowestContrast)
    if (ratio < 4.5) found.push(`${colorScheme}: ${ratio.toFixed(2)} ${text}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return found
}
