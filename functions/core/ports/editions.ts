import type { Evidence } from '../articles/evidence.ts'
import type { GeoBox, Region } from '../atlas.ts'
import type { DossierHead } from '../dossier.ts'
import type { Edition } from '../editions/edition.ts'
import type { MapPicture } from '../editions/map-picture.ts'
import type { LocalDate } from '../instant.ts'
import type { Saved } from './host.ts'

export interface Dossiers {
  head(id: string): Promise<DossierHead | undefined>
  /** Replaces the row of the same article if that is older (article version, then reader version). */
  saveEvidence(dossier: string, evidence: Evidence): Promise<'saved' | 'older'>
  evidence(dossier: string): Promise<readonly Evidence[]>
  /** `REV#n`, put if absent: the head as it was at revision n. */
  file(head: DossierHead): Promise<void>
  revision(dossier: string, n: number): Promise<DossierHead | undefined>
  save(head: DossierHead): Promise<Saved>
  /** Marks revisions as announced if the head still stands at `revision`; a newer one goes on owing. */
  announced(dossier: string, revision: number): Promise<Saved>
  /** Heads last changed on these days of the watch, heaviest first. */
  changedOn(watch: string, days: readonly LocalDate[]): Promise<readonly DossierHead[]>
}

export interface Editions {
  get(id: string): Promise<Edition | undefined>
  /** Put if absent; answers the one that stands. */
  settle(edition: Edition): Promise<Edition>
  /** A watch's days as the public archive shows them, newest first. */
  latest(watch: string, limit: number): Promise<readonly Edition[]>
}

/** Maps as they were drawn, by what they show: drawn once, used by every edition that shows the same. */
export interface Maps {
  get(id: string): Promise<MapPicture | undefined>
  /** Put if absent. */
  keep(map: MapPicture): Promise<void>
}

/** The land of the world and its borders. */
export interface Atlas {
  around(box: GeoBox): Region
}

export interface Painter {
  /** A PNG of a drawing, so many pixels wide, in base64. */
  paint(svg: string, width: number): Promise<string>
}
