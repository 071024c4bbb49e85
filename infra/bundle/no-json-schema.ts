/**
 * Stands in bundles for zod's writing of JSON Schema (19 KiB of every function), which no function asks for. Every schema names it, and
 * calls it only when it is asked to describe itself.
 */
export function createToJSONSchemaMethod(): never {
  return undescribed()
}

export function createStandardJSONSchemaMethod(): () => never {
  return undescribed
}

function undescribed(): never {
  throw new Error('schemas cannot describe themselves in a bundle')
}
