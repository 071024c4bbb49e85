import { Pack } from '#core/corpus/pack.ts'

/** A small conflict of its own: one province with two towns, two polled sources, two sides. */
export const pack: Pack = Pack.parse({
  version: 1,
  watch: { id: 'vale', name: 'the Vale', zone: 'Asia/Beirut', countries: ['XA'] },
  sides: [
    { id: 'crown', name: 'Crown', adjective: 'royal' },
    { id: 'league', name: 'League', adjective: 'league' },
  ],
  actors: [],
  places: [
    { id: 'vale', name: 'Vale', names: ['Vale'], level: 'province', country: 'XA', lat: 34, lon: 36 },
    { id: 'arden', name: 'Arden', names: ['Arden'], level: 'town', within: 'vale', country: 'XA', lat: 34, lon: 36 },
    { id: 'brill', name: 'Brill', names: ['Brill'], level: 'town', country: 'XA', lat: 35, lon: 37 },
  ],
  sources: [
    {
      id: 'courier',
      name: 'Courier',
      host: 'courier.example',
      feed: 'https://courier.example/feed',
      firstPoll: 'take',
      language: 'en',
      affiliation: null,
      owner: null,
      wire: null,
    },
    { id: 'gazette', name: 'Gazette', language: 'en', affiliation: 'crown', owner: null, wire: null },
  ],
})
