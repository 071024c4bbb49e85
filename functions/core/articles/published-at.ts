/**
 * What a feed or page says about when something was published, as a date or an instant; null when it says nothing that
 * can be read. A plain date stays one: it has no hour, and none is made up.
 */
export function publishedAt(given: string | null | undefined): string | null {
  const text = given?.trim() ?? ''
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number.isNaN(Date.parse(text)) ? null : text
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
