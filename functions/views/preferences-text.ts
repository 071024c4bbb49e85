import type { Preferences } from '#core/subscribers/subscriber.ts'
import { words } from './wording.ts'

/** What somebody asked for, a line each: "A digest a day at 07:00, Asia/Beirut". */
export function wishesText({ digest, zone, alerts }: Preferences, watches: readonly string[] = []): readonly string[] {
  return [
    watches.join(', '),
    digest === null ? '' : words.letters.wishes.digest(digest.at, zone),
    alerts === null ? '' : words.letters.wishes.alerts(alerts.perDay),
  ].filter((line) => line !== '')
}
