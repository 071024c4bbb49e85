import { Hono } from 'hono'
import { idOf } from '#core/id.ts'
import { mostInReport } from '#core/report.ts'
import { words } from '#views/page-wording.ts'
import { messagePage } from '#views/pages/message-page.ts'
import { reportPage } from '#views/pages/report-page.ts'
import { formIn, textOf } from './form.ts'
import { staleness, stampFor } from './form-stamp.ts'
import { reports, spend } from './limits.ts'
import { networkOf } from './network.ts'
import type { PagePorts } from './page-ports.ts'
import { tooMany } from './too-many.ts'

const { thanks, thanksText } = words.site.reporting
const { noText, tooLong } = words.forms.problems

/** "Report an error": kept for the desk, without who reported it. */
export function reportRoutes(ports: PagePorts): Hono {
  const app = new Hono()
  const watches = ports.packs.all().map(({ watch }) => watch)
  app.get('/report', (context) => {
    const about = (context.req.query('about') ?? '').replace(/\p{Cc}+/gu, ' ').slice(0, mostInReport.about)
    return context.html(reportPage({ watches, stamp: stampFor('report', ports), about }))
  })
  app.post('/report', async (context) => {
    const given = await formIn(context)
    const [about, text] = [textOf(given, 'about') ?? '', textOf(given, 'text') ?? '']
    if (textOf(given, 'website')) return context.html(messagePage(thanks, thanksText, watches))
    const stale = staleness(textOf(given, 'f'), 'report', ports)
    const problems = [
      ...(text === '' ? [{ field: 'text', text: noText }] : []),
      ...(text.length > mostInReport.text ? [{ field: 'text', text: tooLong(mostInReport.text, text.length) }] : []),
      ...(about.length > mostInReport.about
        ? [{ field: 'about', text: tooLong(mostInReport.about, about.length) }]
        : []),
      ...(stale === undefined ? [] : [{ field: 'content', text: stale }]),
    ]
    if (problems.length > 0)
      return context.html(reportPage({ watches, stamp: stampFor('report', ports), about, text, problems }), 400)
    const id = idOf('report', about, text)
    if ((await spend('report', reports, { subject: id, network: networkOf(context) }, ports)) !== undefined)
      return tooMany(context)
    await ports.reports.file({ id, at: ports.clock.now(), about, text })
    ports.log.event('report.filed', { report: id })
    return context.html(messagePage(thanks, thanksText, watches))
  })
  return app
}
