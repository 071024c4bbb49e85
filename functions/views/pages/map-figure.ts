import { html, raw } from 'hono/html'
import type { MapPicture } from '#core/editions/map-picture.ts'
import type { Html } from '../html.ts'
import { words } from '../wording.ts'

/** Both drawings, of which the style sheet shows the one that fits. Ours, and escaped when they were drawn. */
export function drawings({ wide, narrow }: MapPicture): Html {
  return html`<div class="map"><div class="wide">${raw(wide)}</div><div class="narrow">${raw(narrow)}</div></div>`
}

export function mapFigure(map: MapPicture | undefined): Html {
  return map === undefined
    ? html``
    : html`${drawings(map)}<p class="soft"><small>${map.alt}. ${words.map.credit}</small></p>`
}
