import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'
import { words } from '../wording.ts'
import { archiveStyles } from './archive-styles.ts'
import { type Page, page } from './layout.ts'

export interface ArchivePage extends Page {
  /** The watch whose feeds belong to this page. */
  readonly feedsOf?: { readonly id: string; readonly name: string }
}

/** A page of the archive: the common layout, its own styles, and where a feed reader finds the same. */
export function archivePage({ feedsOf, ...rest }: ArchivePage): string {
  return page({ ...rest, head: html`${feedsOf ? feedLinks(feedsOf) : ''}<style>${raw(archiveStyles)}</style>` })
}

function feedLinks({ id, name }: { readonly id: string; readonly name: string }): Html {
  const title = `${name} · ${words.brand}`
  return html`<link rel="alternate" type="application/atom+xml" title="${title}" href="/${id}/feed.atom">
<link rel="alternate" type="application/feed+json" title="${title}" href="/${id}/feed.json">
`
}
