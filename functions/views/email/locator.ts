import { html } from 'hono/html'
import type { Edition } from '#core/editions/edition.ts'
import { type Html, nothing, type Section } from '../html.ts'
import { words } from '../wording.ts'
import { s } from './styles.ts'

/** The name under which a mail's own picture is attached: no server hears when it is looked at. */
export function contentId(map: string): string {
  return `map.${map}@sitrep`
}

/** The map of an edition as the reader's medium shows it, and what it shows in words. */
export function locator({ map }: Edition, picture: Html | undefined): Section {
  if (map === undefined || picture === undefined) return nothing
  return {
    html: html`<div style="margin:16px 0">${picture}
<p class="soft" style="${s.small};margin:6px 0 0">${words.map.credit}</p></div>`,
    text: `[${map.alt}. ${words.map.credit}]`,
  }
}

/** In a mail: attached beside the text. */
export function attachedMap({ map }: Edition): Html | undefined {
  if (map === undefined) return undefined
  return html`<img src="cid:${contentId(map.id)}" alt="${map.alt}" width="560" style="display:block;width:100%;height:auto;border:0">`
}
