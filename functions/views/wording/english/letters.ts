/** Mails to one reader that tell no news. */
export const letters = {
  /** What somebody asked for. */
  wishes: {
    digest: (at: string, zone: string) => `A digest a day at ${at}, ${zone}`,
    alerts: (perDay: number) => `Alerts at once, at most ${perDay} a day`,
  },
  /** Why a mail came. */
  why: {
    digest: (watch: string, at: string, zone: string) => `You asked for a digest of ${watch} at ${at} (${zone}).`,
    alert: (watch: string) => `You asked for alerts about ${watch}.`,
    correction: 'You were sent an alert that this corrects.',
  },
  confirmation: {
    subject: 'Confirm your subscription',
    opening: 'Somebody, we hope you, asked Sitrep to send to this address:',
    button: 'Confirm',
    after: 'The link works for 72 hours. If you do nothing, nothing will be sent, and the address is deleted.',
    block: 'I did not ask for this',
    blockNote: 'never write to this address again',
  },
  welcome: {
    subject: 'Welcome to Sitrep',
    opening: 'You are subscribed to:',
    last: (watch: string) => `The last digest of ${watch}`,
    settings: 'Settings',
    settingsNote: 'change what you get, or pause',
  },
  link: {
    already: {
      subject: 'You are already subscribed',
      opening:
        'Somebody, perhaps you, tried to subscribe this address to Sitrep. It is subscribed already, and nothing was changed.',
    },
    link: {
      subject: 'Your link to Sitrep',
      opening: 'Here is the link to your settings that was asked for on our pages.',
    },
    button: 'Open your settings',
    after: [
      'There you change what you get, pause, export or erase what we keep. The link works for 90 days; whoever has it can do all of this, so do not pass this mail on.',
      'If it was not you, nothing needs to be done.',
    ],
  },
  export: {
    subject: 'Your data at Sitrep',
    opening:
      'This is all that we keep of you, as JSON: your address, what you chose, what you agreed to and when, and which mails were sent.',
    settings: 'Settings',
    settingsNote: 'change or erase it',
  },
} as const
