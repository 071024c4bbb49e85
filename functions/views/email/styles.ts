/** Inline styles carry the layout, for clients that drop style sheets; classes add dark mode. Contrast ≥ 4.5:1 in both. */
export const s = {
  body: 'margin:0;overflow-wrap:break-word;padding:0;background:#f1f3f5;color:#16191d;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif',
  page: 'max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff',
  over: 'margin:0 0 8px;font-size:14px;color:#4a5560',
  h1: 'margin:0 0 12px;font-size:26px;line-height:1.2',
  h2: 'margin:28px 0 8px;font-size:18px;line-height:1.3',
  h3: 'margin:2px 0 6px;font-size:17px;line-height:1.3',
  p: 'margin:0 0 10px',
  list: 'margin:0 0 10px;padding-left:20px',
  li: 'margin:0 0 6px',
  voice: 'margin:0 0 3px;font-size:15px',
  under: 'font-size:13px;color:#4a5560',
  small: 'margin:0 0 8px;font-size:14px;color:#4a5560',
  change: 'margin:14px 0 10px',
  item: 'padding:16px 0 8px;border-top:1px solid #d9dee3',
  table: 'width:100%;border-collapse:collapse;font-size:15px',
  caption: 'text-align:left;font-weight:700;padding:0 0 6px',
  th: 'text-align:left;font-size:14px;padding:4px 8px 4px 0;border-bottom:2px solid #b8c1ca;vertical-align:bottom',
  td: 'text-align:left;padding:8px 8px 8px 0;border-bottom:1px solid #d9dee3;vertical-align:top',
  preheader: 'display:none;max-height:0;overflow:hidden;opacity:0',
  footer: 'margin-top:28px;padding-top:14px;border-top:2px solid #b8c1ca;font-size:14px;color:#4a5560',
  link: 'color:#0b4fa0',
  button:
    'display:inline-block;padding:12px 20px;background:#0b4fa0;color:#ffffff;border-radius:4px;text-decoration:none;font-weight:600',
} as const

export const tones = {
  good: 'background:#ddf3e6;color:#0c5a33',
  warn: 'background:#fdf0d9;color:#7a4700',
  plain: 'background:#e7ebef;color:#2f3a45',
  bad: 'background:#fbe3e1;color:#8a1c13',
} as const

export const badgeStyle = 'display:inline-block;padding:1px 8px;border-radius:3px;font-size:13px;font-weight:700'

/** Bars: what is certain, and what only the highest figure says. */
export const bar = { sure: '#b3452f', maybe: '#e0a99c' } as const

export const darkMode = `
@media (prefers-color-scheme: dark) {
  body { background:#101316 !important; color:#e9edf1 !important }
  .page { background:#1a1f24 !important; color:#e9edf1 !important }
  .soft { color:#b3bdc7 !important }
  .line { border-color:#39424b !important }
  a { color:#8fbdf5 !important }
  a.button { background:#8fbdf5 !important; color:#0d1a2b !important }
}
@media (max-width: 480px) { .chart { display:none !important } }`
