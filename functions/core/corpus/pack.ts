import * as z from 'zod'
import { Source } from '../articles/source.ts'
import { LocalDate } from '../instant.ts'

/** A named party to the conflict. Words of `names` match whole tokens, case-sensitively where they begin with a capital. */
export const PackActor = z.strictObject({
  name: z.string(),
  names: z.array(z.string()).min(1),
  /** Side id of this pack, or null for outsiders (states, the UN, monitors). */
  side: z.string().nullable(),
  kind: z.enum(['armed', 'state', 'political', 'monitor', 'aid', 'person', 'media', 'body']),
  country: z.string().length(2).optional(),
})
export type PackActor = z.infer<typeof PackActor>

export const PackPlace = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  names: z.array(z.string()).min(1),
  level: z.enum(['site', 'village', 'town', 'city', 'district', 'province', 'country', 'region']),
  /** Id of the smallest containing place of this pack. */
  within: z.string().optional(),
  country: z.string().length(2),
  lat: z.number(),
  lon: z.number(),
  population: z.int().optional(),
})
export type PackPlace = z.infer<typeof PackPlace>

/** What a deployment follows. */
export const Watch = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string(),
  /** IANA zone of the watch's own day. */
  zone: z.string(),
  countries: z.array(z.string().length(2)),
  /** From this day on it is followed: its feeds are asked and its archive kept; always, where absent. */
  since: LocalDate.optional(),
})
export type Watch = z.infer<typeof Watch>

/** Everything the system is told about one conflict, as data. Versioned: a claim's evidence names the version it was folded with. */
export const Pack = z.strictObject({
  version: z.int().min(1),
  watch: Watch,
  sides: z.array(z.strictObject({ id: z.string(), name: z.string(), adjective: z.string() })).min(1),
  actors: z.array(PackActor),
  places: z.array(PackPlace),
  sources: z.array(Source),
})
export type Pack = z.infer<typeof Pack>
