import { count, counted } from './count.ts'

/** Fields of forms, and what is said where one has to be mended. */
export const forms = {
  notYet: (title: string) => `Not sent yet: ${title}`,
  notSaved: (title: string) => `Not saved yet: ${title}`,
  mend: 'Please mend this',
  trap: 'Leave this empty',
  address: 'Email address',
  send: {
    name: 'What to send',
    digest: 'Daily digest',
    digestHint: 'one email a day at the hour you choose',
    alerts: 'Instant alerts',
    alertsHint: (perDay: string) =>
      `only the biggest changes: a town falls, a mass-casualty report, a ceasefire. At most ${perDay} a day unless you change it.`,
  },
  watches: 'Conflicts',
  places: {
    name: 'Places',
    everywhere: 'Everywhere. Name places to hear of nothing else.',
    add: 'Add places',
    hint: 'Names separated by commas. A province holds its towns.',
    find: 'Find places',
    unknown: (name: string) => `No place called “${name}” is known here. Try its province, or another spelling.`,
    group: (name: string) => `Places like ${name}`,
    could: (name: string) => `“${name}” could be:`,
    within: (level: string, place: string) => `${level} in ${place}`,
  },
  topics: {
    name: 'Topics',
    control: ['Territory', 'towns and roads changing hands'],
    casualty: ['Casualties', 'new counts, with who counted'],
    diplomacy: ['Diplomacy', 'talks, votes, sanctions'],
  },
  alerts: {
    name: 'Alerts',
    bar: 'Send an alert when',
    bars: {
      confirmed: 'both sides say so, or it is confirmed',
      reported: '2 or more independent sources report it',
      any: 'anybody credible claims it',
    },
    perDay: 'At most',
    aDay: (n: string) => `${n} a day`,
    quietFrom: 'Quiet hours from',
    quietTo: 'until',
    none: 'none',
    quietNote: 'Alerts in quiet hours wait for the next digest.',
  },
  when: { name: 'When', zone: 'Time zone', at: 'Hour of the digest', world: 'World' },
  quietDayNote: 'On days with no key development, send a two-line note',
  quietDayHint: 'so silence never means a failure',
  language: 'Dates written as',
  forecast: {
    none: (days: number) => `This would have sent no alert ${span(days)}.`,
    some: (n: number, days: number) => `This would have sent ${counted(n, 'alert')} ${span(days)}.`,
    held: (n: number, limit: number) =>
      `${counted(n, 'alert')} more would have waited for the digest, as they were over your limit of ${limit} a day.`,
    busiest: (day: string, n: number) => `The busiest day was ${day}, with ${counted(n, 'alert')}.`,
    flood: (days: number, most: number) =>
      `On ${count(days, 'one day', `${days} days`)} that is more than ${most}: choose fewer places or topics, or alerts only for what is confirmed.`,
  },
  problems: {
    send: 'Choose the daily digest, instant alerts, or both.',
    watches: 'Choose at least one conflict.',
    topics: 'Choose at least one topic.',
    places: 'One of these places is not known any more; choose again.',
    bar: 'Choose which reports are worth an alert.',
    perDay: 'Choose between 1 and 20 alerts a day.',
    quietFrom: 'Quiet hours need a beginning and an end that differ, or neither.',
    zone: 'Choose a time zone, such as Europe/Paris or Asia/Beirut.',
    at: 'Choose the hour of the digest, such as 07:00.',
    language: 'Choose how dates are written.',
    noAddress: 'Type your e-mail address; it should look like name@example.org.',
    address: {
      form: 'That is not one e-mail address; it should look like name@example.org.',
      international:
        'Mail to addresses with such letters before the @ does not arrive everywhere yet, so we cannot send to them. Give an address whose first part is written a–z, 0–9; after the @ any letters are fine.',
      domain: 'The part after the @ is not a full domain name; it should look like example.org.',
    },
    tooOld: 'This page had been open for too long. Nothing was sent yet: please send it once more.',
    tooQuick: 'That was quicker than people write. Nothing was sent yet: please send it once more.',
    noText: 'Write what is wrong.',
    tooLong: (most: number, length: number) => `Keep it to ${most} characters; it has ${length}.`,
  },
} as const

function span(days: number): string {
  return count(days, 'on the one day on record', `in the last ${days} days`)
}
