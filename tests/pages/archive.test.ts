import { expect, it } from 'vitest'
import { archiveEditionId } from '#core/editions/segment.ts'
import { dossierHead } from '../builders/dossier.ts'
import { development, edition, pack, statement } from '../views/edition-builder.ts'
import { web } from './web.ts'

async function archive() {
  const site = web({ packs: [pack] })
  await site.ports.editions.settle(edition())
  await site.ports.editions.settle(
    edition({ id: archiveEditionId('syria', '2013-06-04'), date: '2013-06-04', to: '2013-06-04T21:00:00.000Z' }),
  )
  await site.ports.dossiers.save(
    dossierHead({
      id: 'dossier-qusayr',
      watch: 'syria',
      developments: [
        development({
          statements: [statement({ quote: 'total <control> of Qusayr' })],
          independent: {
            count: 1,
            groups: [
              {
                speaker: null,
                wire: 'Meridian',
                owner: null,
                side: null,
                claims: ['a/c1', 'b/c1'],
                why: 'copies of one wire',
              },
            ],
          },
        }),
      ],
    }),
  )
  return site
}

it('shows the latest edition, and each day by its date', async () => {
  const site = await archive()
  const latest = await (await site.get('/syria/')).text()
  expect(latest).toContain('Wednesday 5 June 2013')
  expect(latest).toContain('href="/syria/2013-06-04/"')
  expect(await (await site.get('/syria/2013-06-04/')).text()).toContain('Tuesday 4 June 2013')
  expect((await site.get('/syria')).headers.get('location')).toBe('/syria/')
})

it('lets only a settled day be kept for good', async () => {
  const site = await archive()
  expect((await site.get('/syria/2013-06-04/')).headers.get('cache-control')).toContain('immutable')
  expect((await site.get('/syria/2013-06-05/')).headers.get('cache-control')).not.toContain('immutable')
})

it('shows of a development every claim with its words, why sources count as one, and each revision', async () => {
  const site = await archive()
  const page = await (await site.get('/d/dossier-qusayr')).text()
  expect(page).toContain('“total &lt;control&gt; of Qusayr”')
  expect(page).toContain('Meridian: 2 claims (copies of one wire)')
  expect(page).toContain('Army says it entered Qusayr (claimed): first claim')
  expect(page).toContain('id="qusayr-taken"')
})

it.each(['/nowhere/', '/syria/2013-01-01/', '/syria/yesterday/', '/d/none', '/a/b/c'])(
  'has no page at %s',
  async (path) => {
    const answer = await (await archive()).get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('<h1>Not found</h1>')
  },
)

it('runs no script, loads nothing, and says so to the browser, on every page', async () => {
  const site = await archive()
  for (const path of ['/', '/syria/', '/d/dossier-qusayr', '/methods', '/privacy', '/nowhere/']) {
    const answer = await site.get(path)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await answer.text()).not.toMatch(/<script|<img|<iframe|<link/)
  }
})

it('answers a failure with a page that asks to try again, and logs no address', async () => {
  const site = await archive()
  site.ports.faults.hook = {
    before: () => {
      throw new Error('reader@example.org')
    },
  }
  const answer = await site.get('/d/dossier-qusayr')
  expect(answer.status).toBe(503)
  expect(JSON.stringify([await answer.text(), site.ports.log])).not.toContain('reader@example.org')
})
