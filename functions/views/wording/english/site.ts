/** Around every page, and where something goes wrong. */
export const site = {
  skip: 'Skip to the content',
  main: 'Main',
  latest: 'Latest',
  methods: 'How we report',
  subscribe: 'Subscribe',
  promise: 'Every development links to its sources.',
  corrections: 'Corrections',
  privacy: 'Privacy',
  report: 'Report an error',
  reporting: {
    text: 'A person at our desk reads this. What turns out to be wrong is corrected, and everybody who was mailed it is told.',
    where: 'Where it stands (optional)',
    whereHint: 'The address of the page, or the mail’s subject.',
    what: 'What is wrong, and how you know',
    whatHint: 'Do not name yourself or others who could be at risk: we ask for no address and do not answer.',
    button: 'Send report',
    thanks: 'Thank you',
    thanksText: 'A person at our desk will look at it.',
  },
  failures: {
    tooMuch: ['Too much', 'This form holds more than we take.'],
    notAForm: ['Not a form', 'Only what a form sends is taken here.'],
    notFound: ['Not found', 'There is no such page.'],
    failed: ['That did not work', 'Nothing was lost; please try again in a minute.'],
    tooMany: [
      'Too many requests',
      'Too many of these came from your network, or in all, since midnight UTC. Nothing was lost; please come back tomorrow.',
    ],
  },
} as const
