/** What only the archive's pages need, beside the style sheet of all pages. */
export const archiveStyles = `
.map { margin:1rem 0 } .map svg { display:block; width:100%; height:auto; border:1px solid var(--line) } .map .narrow { display:none }
.map p { font-size:.9rem; margin:.4rem 0 0 }
@media (max-width: 520px) { .map .wide { display:none } .map .narrow { display:block } }
.timeline { list-style:none; margin:0 0 0 .35rem; padding:0; border-left:2px solid var(--line) }
.timeline > li { position:relative; margin:0; padding:0 0 1.3rem 1.1rem }
.timeline > li::before { content:""; position:absolute; left:-.53rem; top:.35rem; width:.62rem; height:.62rem; border:3px solid var(--soft); border-radius:50%; background:var(--paper) }
.timeline > li.good::before { border-color:var(--good) } .timeline > li.warn::before { border-color:var(--warn) } .timeline > li.bad::before { border-color:var(--stop) }
.timeline h3 { font-size:1.05rem; line-height:1.35; margin:.1rem 0 .25rem } .timeline p { margin:.15rem 0 } .timeline .meta, .timeline .said { font-size:.9rem; color:var(--soft) }
strong.good { color:var(--good) } strong.warn { color:var(--warn) } strong.bad { color:var(--stop) } .meta strong { font-weight:700 }
main mark { background:#fdf0b8; color:#16191d; padding:0 .1em }
.claims > li { margin:0 0 1.1rem } .claims blockquote { margin:.3rem 0 0; padding-left:.8rem; border-left:3px solid var(--line); color:inherit }
.chartbox { display:grid; grid-template-columns:1fr; gap:.5rem 1.5rem; align-items:start } .chartbox svg { width:100%; height:auto } @media (max-width: 520px) { .chartbox svg text { font-size:23px } }
.scroll { overflow-x:auto } .num { text-align:right; white-space:nowrap } caption { text-align:left; font-weight:700; padding-bottom:.3rem }
.plain { list-style:none; padding:0 } td .yes { font-weight:700 }
section { margin-top:2.2rem } h2 a { text-decoration:none }`
