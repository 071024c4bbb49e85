import { html } from 'hono/html'

/** Escaped markup; interpolated strings are escaped, interpolated markup is not. */
export type Html = ReturnType<typeof html>

/** The same words twice: for readers with and without HTML. One function writes both, so that they cannot differ. */
export interface Section {
  readonly html: Html
  readonly text: string
}

export const nothing: Section = { html: html``, text: '' }

const web = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]))[^\s"'<>]+$/

/**
 * The address of a link, or nothing for what must not be one: templates escape text, but would pass `javascript:`.
 * https only; plain http is for the web of this machine.
 */
export function safeLink(url: string | undefined): string | undefined {
  return url !== undefined && web.test(url) ? url : undefined
}

/** Text without control and bidi characters, which could turn a subject or a name around. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

export function joinHtml(parts: readonly Html[]): Html {
  return html`${parts}`
}
