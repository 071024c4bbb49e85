import { atlas } from './atlas.ts'
import { gazetteers } from './gazetteers.ts'
import { painter } from './painter.ts'

/** What draws the maps of an edition: each part is read when the first map is drawn. */
export function cartography() {
  return { atlas: atlas(), gazetteers: gazetteers(), painter: painter() }
}
