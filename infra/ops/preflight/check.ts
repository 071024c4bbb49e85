import type { Configuration } from '../../configuration.ts'

/** What one check found. `wrong` keeps readers from getting mail; `better` does not. */
export interface Finding {
  readonly what: string
  readonly state: 'good' | 'wrong' | 'better'
  readonly found: string
  /** What to do about it: nothing where it is good. */
  readonly todo?: string
}

/** What checks ask: AWS by the shell's credentials, and the world's DNS. */
export interface Surroundings {
  readonly configuration: Configuration
  readonly region: string
  /** Texts of a TXT record; none where there is no such name. */
  txt(name: string): Promise<readonly string[]>
  /** Whether a name has an address. */
  resolves(name: string): Promise<boolean>
}

/** A check after whose failure those that follow would only say the same again is `gate`. */
export interface Check {
  /** What it asks about, where it cannot be asked. */
  readonly what: string
  readonly gate?: true
  look(around: Surroundings): Promise<readonly Finding[]>
}

export const good = (what: string, found: string): Finding => ({ what, state: 'good', found })
export const wrong = (what: string, found: string, todo: string): Finding => ({ what, state: 'wrong', found, todo })
export const better = (what: string, found: string, todo: string): Finding => ({ what, state: 'better', found, todo })
