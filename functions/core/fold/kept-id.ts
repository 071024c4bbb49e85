import { idOf } from '../id.ts'
import { remembered } from './remembered.ts'

/** `idOf`, for ids that every fold of a dossier asks for again. */
export function keptId(...parts: readonly string[]): string {
  return kept(parts.join('\u0000'))
}

const kept = remembered((joined) => idOf(joined))
