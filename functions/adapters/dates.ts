/**
 * A publisher's date in the two forms articles know: an instant when the text names a zone, the bare day when it does not
 * (`2013-06-05 06:00` could be anywhere's), null when it is neither. Reads ISO 8601 and RFC 822.
 */
export function publishedFrom(text: string | undefined | null): string | null {
  const given = text?.trim().slice(0, 100) ?? ''
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(given)
  if (iso?.[1] !== undefined && iso[2] === undefined) return Number.isNaN(Date.parse(iso[1])) ? null : iso[1]
  const zoned = iso !== null || /(?:GMT|UTC?|Z|[ECMP][SD]T|[+-]\d{4})$/i.test(given)
  const withColon = given.replace(/ ?([+-]\d{2})(\d{2})$/, iso ? '$1:$2' : ' $1$2')
  const instant = zoned ? Date.parse(withColon) : Number.NaN
  return Number.isNaN(instant) ? null : new Date(instant).toISOString()
}
