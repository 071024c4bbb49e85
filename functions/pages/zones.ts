/** The name of an IANA zone as it is listed, in whatever case it came; undefined for what is none. */
export function zoneNamed(given: string | undefined): string | undefined {
  // Temporal and Intl take offsets for zones; a reader's clock changes with the season.
  if (given === undefined || !/^[A-Za-z][\w+-]*(?:\/[\w+-]+){0,2}$/.test(given)) return undefined
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}

/** Every zone there is to choose, by name: one and the same list each time. */
export function allZones(): readonly string[] {
  listed ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')]
  return listed
}

let listed: readonly string[] | undefined
