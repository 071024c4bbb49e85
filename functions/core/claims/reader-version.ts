/** Raised whenever the same text may give other claims: articles are then read again and their evidence replaced. */
export const READER_VERSION = 3
