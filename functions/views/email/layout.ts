import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'
import { darkMode, s } from './styles.ts'

interface Frame {
  readonly language: string
  readonly title: string
  /** What a mailbox shows after the subject. */
  readonly preheader: string
  readonly body: Html
}

export interface Letter extends Frame {
  readonly footer: Html
}

export function layout({ footer, ...frame }: Letter): string {
  return layoutAround(frame)(footer)
}

/** The mail of many readers, escaped once; each footer is put into its place. */
export function layoutAround({ language, title, preheader, body }: Frame): (footer: Html) => string {
  const before = String(html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${title}</title>
<style>${raw(darkMode)}</style>
</head>
<body style="${raw(s.body.replaceAll('"', "'"))}">
<div style="${s.preheader}">${preheader}</div>
<main class="page" style="${s.page}">
${body}
<footer class="soft line" style="${s.footer}">
`)
  return (footer) => `${before}${footer}\n</footer>\n</main>\n</body>\n</html>`
}
