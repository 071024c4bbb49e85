import { html, raw } from 'hono/html'
import type { Html } from '../html.ts'
import { words } from '../wording.ts'

const style = `
:root { color-scheme: light dark; --ink:#16191d; --soft:#4a5560; --line:#d0d7de; --paper:#fff; --link:#0b4fa0; --on:#fff }
@media (prefers-color-scheme: dark) { :root { --ink:#e9edf1; --soft:#b3bdc7; --line:#39424b; --paper:#14181c; --link:#8fbdf5; --on:#0d1a2b } }
* { box-sizing:border-box }
body { margin:0; background:var(--paper); color:var(--ink); font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif }
header, main, footer { max-width:44rem; margin:0 auto; padding:1rem 1.2rem }
header { border-bottom:1px solid var(--line) } header a { margin-right:1rem } header strong { margin-right:1rem }
footer { border-top:1px solid var(--line); color:var(--soft); font-size:.9rem; margin-top:2rem } footer a { margin-right:.8rem }
a { color:var(--link) } h1 { line-height:1.2 } h2 { margin-top:2rem }
fieldset { border:0; border-top:1px solid var(--line); margin:1.6rem 0 0; padding:.8rem 0 0 } legend { font-weight:700; padding-right:.8rem }
label { display:block; margin:.5rem 0 } label small, .soft { color:var(--soft) }
input[type=text], input[type=email], input[type=time], select { display:block; width:100%; max-width:22rem; font:inherit; padding:.5rem; color:inherit; background:transparent; border:1px solid var(--soft); border-radius:4px }
select option { color:#16191d }
button { font:inherit; font-weight:600; padding:.6rem 1.2rem; border:1px solid var(--link); border-radius:4px; background:var(--link); color:var(--on); cursor:pointer; margin:.8rem .6rem 0 0 }
button.quiet { background:transparent; color:var(--link) }
:focus-visible { outline:3px solid var(--link); outline-offset:2px }
.error { border-left:4px solid #c0392b; padding:.4rem .8rem } .trap { position:absolute; left:-100rem }
blockquote { margin:.2rem 0 .2rem 1rem; color:var(--soft) } table { border-collapse:collapse; width:100% } th, td { text-align:left; padding:.4rem .6rem .4rem 0; border-bottom:1px solid var(--line); vertical-align:top }
/* An edition brings its mail's inline colours, which are those of a light page. */
main .soft { color:var(--soft) !important } main .line { border-color:var(--line) !important } main a { color:var(--link) !important }
@media (max-width: 480px) { .chart { display:none !important } }
.page { overflow-x:auto } li { margin:.3rem 0 }`

export interface Page {
  readonly title: string
  readonly body: Html
  /** Watches for the navigation: id and name. */
  readonly watches?: readonly { readonly id: string; readonly name: string }[]
}

/** One layout for every page. No script, no picture from elsewhere, readable without styles. */
export function page({ title, body, watches = [] }: Page): string {
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · ${words.brand}</title>
<style>${raw(style)}</style>
</head>
<body>
<header><nav aria-label="Main"><strong>${words.brand}</strong> ${watches.map(({ id, name }) => html`<a href="/${id}/">${name}</a> `)}<a href="/methods">How we report</a> <a href="/">Subscribe</a></nav></header>
<main>
${body}
</main>
<footer>Every development links to its sources. <a href="/methods">Methods</a><a href="/privacy">Privacy</a></footer>
</body>
</html>`}`
}
