import { Development, DossierHead } from '#core/dossier.ts'

type Given<T> = { readonly [K in keyof T]?: T[K] }

/** A development in Arden on 5 June 2013, reported by two, in the first revision of its dossier. */
export function development(given: Given<Development> = {}): Development {
  const status = given.status ?? 'reported'
  const headline = given.headline ?? 'Arden: royal troops take the town'
  return Development.parse({
    id: 'dev',
    aliases: [],
    kind: 'control',
    type: 'taken',
    status,
    basis: 'two independent sources',
    place: { name: 'Arden', id: 'arden', resolved: 'pack' },
    date: { value: '2013-06-05', granularity: 'day', basis: 'stated' },
    headline,
    summary: [{ text: 'Royal troops took Arden.', claims: ['art1/c1'] }],
    independent: { count: 2, groups: [] },
    claims: ['art1/c1', 'art2/c1'],
    ledger: [],
    statements: [],
    unknowns: [],
    weight: 50,
    revisions: [{ n: 1, after: headline, status, because: 'art1/c1', why: 'first claim' }],
    changedIn: 1,
    changedAt: '2013-06-05T05:00:00.000Z',
    ...given,
  })
}

export function dossierHead(given: Given<DossierHead> = {}): DossierHead {
  return DossierHead.parse({
    id: 'dossier-arden',
    watch: 'vale',
    revision: 1,
    announced: 0,
    developments: [development()],
    places: [],
    calendar: [],
    positions: [],
    changedAt: '2013-06-05T05:00:00.000Z',
    day: '2013-06-05',
    weight: 50,
    ...given,
  })
}
