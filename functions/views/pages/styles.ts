/** The one style sheet of all pages: light and dark by the reader's choice, contrast 4.5:1 in both, 320 px and up. */
export const styles = `
:root { color-scheme: light dark; --ink:#16191d; --soft:#4a5560; --line:#d0d7de; --edge:#6b7680; --paper:#fff; --card:#f4f6f8; --link:#0b4fa0; --on:#fff; --stop:#a01f1f; --on-stop:#fff; --warn:#7a4700; --warn-card:#fdf3e0; --good:#0c5a33; --good-card:#e5f5ec }
@media (prefers-color-scheme: dark) { :root { --ink:#e9edf1; --soft:#b3bdc7; --line:#39424b; --edge:#8b96a1; --paper:#14181c; --card:#1e242a; --link:#8fbdf5; --on:#0d1a2b; --stop:#f0a09a; --on-stop:#2b0b0b; --warn:#f2c078; --warn-card:#2e2413; --good:#86d8ab; --good-card:#14271d } }
* { box-sizing:border-box }
html { -webkit-text-size-adjust:100%; text-size-adjust:100% }
body { margin:0; background:var(--paper); color:var(--ink); font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif; overflow-wrap:break-word }
header, main, footer { max-width:46rem; margin:0 auto; padding:.9rem 1.1rem }
main { padding-top:1.6rem; padding-bottom:2rem }
header { border-bottom:1px solid var(--line) }
header nav { display:flex; flex-wrap:wrap; gap:.35rem 1.1rem; align-items:baseline }
header strong a { color:inherit; text-decoration:none }
footer { border-top:1px solid var(--line); color:var(--soft); font-size:.93rem; margin-top:1.5rem }
footer p { margin:.2rem 0 }
.skip { position:absolute; left:-100rem } .skip:focus { left:1rem; top:.4rem; background:var(--paper); padding:.4rem .8rem; z-index:1 }
a { color:var(--link); text-underline-offset:.15em }
h1 { font-size:1.75rem; line-height:1.2; margin:0 0 .5rem; text-wrap:balance } h2 { font-size:1.2rem; line-height:1.3; margin:2.2rem 0 .4rem }
p { margin:.5rem 0 } .soft, small { color:var(--soft) } small { font-size:.93rem }
form { max-width:34rem }
fieldset { border:0; margin:2rem 0 0; padding:0; min-width:0 }
legend { display:flex; width:100%; align-items:center; gap:.6rem; padding:0; margin-bottom:.7rem; font-weight:700 }
legend::after { content:""; flex:1; border-top:1px solid var(--line) }
.field { margin:0 0 .9rem } .field > label { display:block; margin-bottom:.25rem } .field > small, .field > .problem { display:block; margin-top:.3rem }
.tick { display:grid; grid-template-columns:1.7rem 1fr; margin:.45rem 0; cursor:pointer } .tick input { width:1.15rem; height:1.15rem; margin:.25rem 0 0; accent-color:var(--link) } .tick small { grid-column:2 }
.pair { display:grid; grid-template-columns:1fr 1fr; gap:0 1rem; max-width:26rem }
input[type=text], input[type=email], input[type=time], input[type=search], select, textarea { display:block; width:100%; max-width:26rem; min-height:2.9rem; font:inherit; padding:.5rem .7rem; color:var(--ink); background:var(--paper); border:1px solid var(--edge); border-radius:5px }
textarea { max-width:34rem; min-height:9rem }
input[aria-invalid=true], select[aria-invalid=true], textarea[aria-invalid=true] { border:2px solid var(--stop) }
button, a.button { display:inline-block; font:inherit; font-weight:600; line-height:1.3; text-decoration:none; min-height:2.9rem; padding:.7rem 1.15rem; margin:.6rem .6rem .2rem 0; border:1px solid var(--link); border-radius:5px; background:var(--link); color:var(--on); cursor:pointer }
button.quiet, a.button.quiet { background:transparent; color:var(--link) } button.stop { background:var(--stop); border-color:var(--stop); color:var(--on-stop) }
:focus-visible { outline:3px solid var(--link); outline-offset:2px }
.notice { margin:1.2rem 0; padding:.7rem 1rem; border-left:4px solid var(--link); background:var(--card); border-radius:0 5px 5px 0 } .notice > :first-child { margin-top:0 } .notice > :last-child { margin-bottom:0 }
.notice.error { border-color:var(--stop) } .notice.warn { border-color:var(--warn); background:var(--warn-card) } .notice.good { border-color:var(--good); background:var(--good-card) } .notice h2 { margin-top:0 }
.problem { color:var(--stop); font-weight:600 }
.trap { position:absolute; left:-100rem; width:1px; height:1px; overflow:hidden }
.actions { display:flex; flex-wrap:wrap; gap:0 .2rem; align-items:start } .actions form { margin:0 }
details { margin:.8rem 0 } summary { cursor:pointer; color:var(--link); width:fit-content; text-decoration:underline; text-underline-offset:.15em; padding:.35rem 0 }
ul, ol { padding-left:1.4rem } li { margin:.3rem 0 }
blockquote { margin:.2rem 0 .2rem 1rem; color:var(--soft) }
table { border-collapse:collapse; width:100% } th, td { text-align:left; padding:.4rem .6rem .4rem 0; border-bottom:1px solid var(--line); vertical-align:top }
/* An edition brings its mail's inline colours, which are those of a light page. */
main .soft { color:var(--soft) !important } main .line { border-color:var(--line) !important } main a:not(.button) { color:var(--link) !important }
@media (max-width: 480px) { .chart { display:none !important } body { font-size:16px } }
.page { overflow-x:auto }
@media print { header, footer, form, .actions { display:none } body { font-size:11pt } }
@media (forced-colors: active) { button { border:2px solid } }`
