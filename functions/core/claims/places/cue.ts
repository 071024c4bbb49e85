import type { Level } from './place-nouns.ts'

/** Words around a capitalised name that show a place. A strong cue holds for the name wherever the article writes it. */
export interface Cue {
  readonly why: string
  readonly strong: boolean
  /** It says where the news was written. */
  readonly dateline?: true
  /** It is a wide place: a province or a country. */
  readonly wide?: true
  /** What an apposition calls it: "X, a village near". */
  readonly level?: Level
  /** After "in" and the like, where only a place can stand. */
  readonly inside?: true
  /** It tells of a place only where a gazetteer lists the name. */
  readonly listed?: true
}

/** Alone it makes an unknown name a place, wherever the article writes it. */
export function strong(why: string): Cue {
  return { why, strong: true }
}

/** It tells of a place here, unless the name is a person's elsewhere. */
export function weak(why: string): Cue {
  return { why, strong: false }
}
