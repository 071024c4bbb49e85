import type { Preferences } from '#core/subscribers/subscriber.ts'

/** What somebody asked for, a line each: "A digest a day at 07:00, Asia/Beirut". */
export function wishesText({ digest, zone, alerts }: Preferences, watches: readonly string[] = []): readonly string[] {
  return [
    watches.join(', '),
    digest === null ? '' : `A digest a day at ${digest.at}, ${zone}`,
    alerts === null ? '' : `Alerts at once, at most ${alerts.perDay} a day`,
  ].filter((line) => line !== '')
}
