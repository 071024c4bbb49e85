import { describe, expect, it } from 'vitest'
import { editionBody } from '#views/email/edition-body.ts'
import { editionMail } from '#views/email/edition-mail.ts'
import { development, edition, pack, personal, statement, toll } from './edition-builder.ts'

const digest = edition()
const urgent = (kind: 'alert' | 'correction') =>
  edition({
    kind,
    items: [
      {
        dossier: 'dossier-toll',
        development: toll,
        change: 'updated',
        before: { headline: 'Observatory counts 82 Hezbollah fighters killed', status: 'reported' },
      },
    ],
    calendar: [],
    positions: [],
  })
const quiet = edition({ items: [], calendar: [], positions: [] })
const kinds = { digest, alert: urgent('alert'), correction: urgent('correction'), 'quiet day': quiet }

describe('every mail', () => {
  it.each(Object.entries(kinds))('has language, title, one h1 and headings in order: %s', (_, told) => {
    const { html, subject } = editionMail(told, pack, personal)
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level))
    expect(html).toContain('<html lang="en">')
    expect(html).toContain(`<title>${subject}</title>`)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [i, level] of levels.entries()) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1)
  })

  it.each(Object.entries(kinds))(
    'names every table: data with caption and scopes, layout as presentation: %s',
    (_, told) => {
      const { html } = editionMail(told, pack, personal)
      for (const [table] of html.matchAll(/<table\b[^>]*>\s*(?:<caption)?/g)) {
        expect(table).toMatch(/role="presentation"|<caption$/)
      }
      for (const [cell] of html.matchAll(/<th\b[^>]*>/g)) expect(cell).toMatch(/scope="(?:col|row)"/)
    },
  )

  it.each(Object.entries(kinds))('says in its text part every word of its HTML body: %s', (_, told) => {
    const { html, text } = editionMail(told, pack, personal)
    const body = html.slice(html.indexOf('<h1'), html.indexOf('<footer')).replace(/<thead[\s\S]*?<\/thead>/g, '')
    const wordsOf = (markup: string) =>
      markup
        .replace(/<[^>]*>/g, ' ')
        .replace(/&nbsp;/g, ' ')
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .match(/[\p{L}\p{N}]+/gu) ?? []
    const said = new Set(wordsOf(text).map((word) => word.toLowerCase()))
    expect(wordsOf(body).filter((word) => !said.has(word.toLowerCase()))).toEqual([])
  })

  it.each(Object.entries(kinds))('links by https only, and out by the personal links: %s', (_, told) => {
    const { html, text } = editionMail(told, pack, personal)
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https:\/\//)
    for (const url of [personal.unsubscribeUrl, personal.settingsUrl]) {
      expect(html).toContain(`href="${url}"`)
      expect(text).toContain(url)
    }
  })

  it('fits what Gmail shows in whole, by far', () => {
    expect(new TextEncoder().encode(editionMail(digest, pack, personal).html).length).toBeLessThan(40_000)
  })
})

describe('a digest', () => {
  const { html, text } = editionMail(digest, pack, personal)

  it('says plainly where nothing changed', () => {
    const calm = edition({ items: digest.items.filter(({ development: { kind } }) => kind === 'control') })
    expect(editionMail(calm, pack, personal).text).toContain('* Casualties: no change reported.')
  })

  it('shows the status before and after', () => {
    expect(text).toContain('Syrian army takes Qusayr; rebels concede the town (now confirmed, was disputed)')
  })

  it('names both counters beside the range, and adds nothing up', () => {
    expect(text).toContain(
      'Hezbollah fighters killed (Qusayr, 19 May): 20–28 or more. Syrian Observatory for Human Rights: 28; a source close to Hezbollah: at least 20',
    )
  })

  it('lets each speaker say something once', () => {
    expect(text.match(/State television claims/g)).toHaveLength(1)
  })

  it('tells of a slip with the date before', () => {
    expect(text).toContain('Geneva peace conference: moved to July 2013 (earlier: June 2013)')
  })

  it('ends with what it rests on, who was silent and what was set aside', () => {
    expect(html).toContain('Read for this digest: 41 articles from Meridian News Agency and The Harbour Post.')
    expect(html).toContain('3 more held nothing to report and were set aside.')
    expect(html).toContain('Nothing was heard of The Cedar Daily.')
    expect(html).toContain('The next digest comes tomorrow at 07:00 (Asia/Damascus).')
  })
})

describe('the room there is', () => {
  const wordsIn = (text: string) => text.replace(/<?https?:\S+/g, '').split(/\s+/).length
  const moves = (n: number, status: 'claimed' | 'confirmed') =>
    Array.from({ length: n }, (_, at) => ({
      dossier: `move-${at}`,
      change: 'new' as const,
      development: development({
        id: `move-${at}`,
        kind: 'diplomacy',
        headline: `Envoy ${at} calls for talks`,
        weight: 30,
        status,
      }),
    }))

  it('is three minutes of reading, and what is left out is counted with the way to it', () => {
    const { text } = editionMail(edition({ items: [...digest.items, ...moves(60, 'claimed')] }), pack, personal)
    const lines = text.match(/^\* .*\((?:claimed|reported|confirmed)\) http/gm) ?? []
    const top = text.match(/^Full record/gm) ?? []
    const [, left] = /\* (\d+) more on the web: https:\/\/sitrep\.example\/e\/edition-5-june/.exec(text) ?? []
    expect(lines.length + top.length + Number(left)).toBe(digest.items.length + 60)
    expect(wordsIn(text)).toBeLessThan(700)
  })

  it('goes to what weighs most, wherever it stands, and never to a lone voice’s minor move', () => {
    const { text } = editionMail(edition({ items: [...moves(9, 'claimed'), ...digest.items] }), pack, personal)
    expect(text.indexOf('Syrian army takes Qusayr', text.indexOf('TOP DEV'))).toBeLessThan(text.indexOf('Envoy 0'))
    expect(text.slice(text.indexOf('TOP DEV'), text.indexOf('ALSO REP'))).not.toContain('Envoy')
  })

  it('is larger on the web, where nothing says "your last digest"', () => {
    const told = edition({ items: [...digest.items, ...moves(60, 'claimed')] })
    const web = editionBody(told, { pack, publicUrl: personal.publicUrl, medium: 'web' }).text
    expect(web).toContain('Envoy 59')
    expect(web).not.toMatch(/your last digest|next digest|on the web/)
    expect(web).toContain('WHAT CHANGED SINCE 4 JUNE 07:00')
  })
})

describe('a first digest and one after a pause', () => {
  it('say how far back they go', () => {
    const { previous: _, ...first } = edition()
    expect(editionMail(first, pack, personal).text).toContain('WHAT CHANGED SINCE 4 JUNE 07:00')
    const paused = edition({ from: '2013-05-19T04:00:00.000Z' })
    expect(editionMail(paused, pack, personal).text).toContain('WHAT CHANGED SINCE YOUR LAST DIGEST, ON 19 MAY')
  })
})

describe('a quiet day', () => {
  it('is a note of what was read and who was silent', () => {
    const { text, subject } = editionMail(quiet, pack, personal)
    expect(subject).toBe('Syria, 5 June: no change reported')
    expect(text).toContain('Nothing new was reported of Syria since your last digest.')
    expect(text).toContain('Read for this digest: 41 articles')
    expect(text).not.toContain('CALENDAR')
  })
})

describe('a map', () => {
  const map = { id: 'm', alt: 'Map of Qusayr in Syria', wide: '<svg/>', narrow: '<svg/>', png: 'iVBORw0KGgo=' }
  const mapped = edition({ map: { id: 'm', alt: 'Map of Qusayr in Syria' } })

  it('is attached, never fetched, and says what it shows with pictures off', () => {
    const { html, text, inline } = editionMail(mapped, pack, personal, map)
    const [, cid, alt] = /<img src="cid:([^"]+)" alt="([^"]+)"/.exec(html) ?? []
    expect(inline).toEqual([{ cid, type: 'image/png', base64: map.png }])
    expect(alt).toBe(map.alt)
    expect(text).toContain('[Map of Qusayr in Syria. Borders as held: Natural Earth. Places: GeoNames.]')
    expect(html).not.toMatch(/<img[^>]*src="http/)
  })

  it('is left out where it is not kept any more', () => {
    const { html, inline } = editionMail(edition({ map: { id: 'm', alt: 'Map' } }), pack, personal)
    expect([html.includes('<img'), inline]).toEqual([false, undefined])
  })
})

describe('an alert and a correction', () => {
  it('say their headline once in the body', () => {
    const { text } = editionMail(kinds.alert, pack, personal)
    expect(text.split(toll.headline)).toHaveLength(2)
  })

  it('tell how many alerts came today', () => {
    const { text } = editionMail(kinds.alert, pack, { ...personal, alertCount: { n: 1, of: 3 } })
    expect(text).toContain('This is alert 1 of at most 3 today.')
  })

  it('are told of in the digest when they were held back', () => {
    const told = (held: number) => editionMail(kinds.digest, pack, { ...personal, held }).text
    expect(told(1)).toContain(
      '1 alert was held back for your quiet hours or daily limit; what it said is in this digest.',
    )
    expect(told(2)).toContain('2 alerts were held back')
    expect(editionMail(kinds.digest, pack, personal).text).not.toContain('held back')
  })

  it('quote what an earlier mail said when it is corrected', () => {
    const { text, subject } = editionMail(kinds.correction, pack, personal)
    expect(subject).toMatch(/^Correction: Observatory counts 28/)
    expect(text).toContain('An earlier mail said: Observatory counts 82 Hezbollah fighters killed (reported).')
  })
})

describe('what a source wrote', () => {
  const hostile = edition({
    items: [
      {
        dossier: 'd',
        change: 'new',
        development: development({
          headline: 'Army <script>alert(1)</script> takes "Qusayr"\u202e\r\nBcc: everyone@example.org',
          statements: [
            statement({ speaker: '<img src=x>', url: 'javascript:alert(1)', source: 'nobody' }),
            statement({ source: 'cedar-daily', url: 'http://cedar.example/plain' }),
          ],
        }),
      },
    ],
  })
  const { html, subject } = editionMail(hostile, pack, personal)

  it('is text, never markup or a link of another kind', () => {
    expect(html).not.toMatch(/<script|<img|javascript:|href="http:/)
    expect(html).toContain('&lt;img src=x&gt;')
  })

  it('adds no line or direction to a subject', () => {
    expect(subject).not.toMatch(/[\p{Cc}\u202e]/u)
    expect(subject.length).toBeLessThanOrEqual(70)
  })
})
