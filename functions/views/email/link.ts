import { html } from 'hono/html'
import { type Html, safeLink } from '../html.ts'
import { s } from './styles.ts'

/** A name that leads somewhere, or the name alone where its address must not be a link. */
export function link(name: string, url: string | undefined): Html {
  const href = safeLink(url)
  return href === undefined ? html`${name}` : html`<a href="${href}" style="${s.link}">${name}</a>`
}
