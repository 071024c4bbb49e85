import { expect, it } from 'vitest'
import { illustrated } from '#views/map/illustrated.ts'
import { ownMapId, subjectOf } from '#views/map/map-of.ts'
import { world } from '../../memory/world.ts'
import { development, edition, pack } from '../edition-builder.ts'

const at = { lat: 34.51, lon: 36.58, level: 'town', resolved: 'pack' } as const
const fall = development({ place: { name: 'Qusayr', ...at } })
const of = (told: typeof fall, kind: 'digest' | 'alert' = 'alert') =>
  edition({ kind, items: [{ dossier: 'd', change: 'new', development: told }] })

it('draws a map once, whatever mails show it', async () => {
  const ports = world()
  const first = await illustrated(of(fall), pack, ports)
  const second = await illustrated(of(fall, 'digest'), pack, ports)
  expect(first.map).toEqual(second.map)
  expect(first.map?.id).toBe(ownMapId(pack, fall))
  expect(ports.log.events.filter(({ name }) => name === 'map.failed')).toEqual([])
  expect(ports.store.maps.size).toBe(1)
})

it('draws none of a country, a matter without a place, or a digest in which nothing changed hands', async () => {
  const ports = world()
  const country = development({ place: { name: 'Syria', ...at, level: 'country' } })
  const toll = development({ kind: 'casualty', place: { name: 'Qusayr', ...at } })
  expect((await illustrated(of(country), pack, ports)).map).toBeUndefined()
  expect((await illustrated(of(development({ place: null })), pack, ports)).map).toBeUndefined()
  expect((await illustrated(of(toll, 'digest'), pack, ports)).map).toBeUndefined()
  expect((await illustrated(of(toll, 'alert'), pack, ports)).map).toBeDefined()
})

it('shows a province as an area round its middle, with its towns', async () => {
  const ports = world()
  const province = development({ kind: 'casualty', place: { name: 'Homs', ...at, level: 'province' } })
  const { map } = await illustrated(of(province), pack, ports)
  expect(map?.alt).toMatch(/^Map of Homs province(?: in Syria)?$/)
  const drawing = ports.store.maps.get(map?.id ?? '')?.narrow ?? ''
  expect(drawing).toContain('r="30"')
  expect(drawing).not.toContain('r="12"')
})

it('tells a town from a site of its name', () => {
  const site = development({ place: { name: 'Dabaa', lat: 34.571, lon: 36.575, level: 'site', resolved: 'pack' } })
  const village = development({ place: { name: 'Dabaa', lat: 34.62, lon: 36.62, level: 'village', resolved: 'pack' } })
  const names = (...told: readonly (typeof site)[]) => subjectOf('syria', told)?.marks.map(({ name }) => name)
  expect(names(site, village)).toEqual(['Dabaa (site)', 'Dabaa (village)'])
  expect(names(village, village)).toEqual(['Dabaa'])
  expect(names(fall, village)).toEqual(['Qusayr', 'Dabaa'])
})

it('lets a mail go without a map that cannot be drawn', async () => {
  const ports = world()
  const broken = { ...ports, painter: { paint: () => Promise.reject(new Error('no engine')) } }
  expect(await illustrated(of(fall), pack, broken)).toEqual(of(fall))
  expect(ports.store.maps.size).toBe(0)
})
