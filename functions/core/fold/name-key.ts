import { remembered } from './remembered.ts'

/** A name without article, case, marks and possessive: two spellings of one name in one key. */
export const nameKey = remembered((name) =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/^(the|an?)\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim(),
)
