import { counted } from './count.ts'

/** Pages between somebody and their subscription. */
export const subscribing = {
  subscribe: {
    title: 'Subscribe',
    intro: 'Key developments by email: what changed, who says so, and who disputes it.',
    /** Kept word for word with the consent of whoever presses the button. */
    consent:
      'We send a confirmation email first, and nothing before you confirm. We store your address and these choices. No tracking. Every mail has a link that unsubscribes.',
    again: 'Subscribe again',
  },
  inbox: {
    title: 'Check your inbox',
    text: 'If this address can be written to, a mail is on its way. Nothing else is sent before you confirm in it.',
    nothing: 'Nothing there after ten minutes? Look among unwanted mail, then try once more.',
  },
  confirm: {
    title: 'Confirm your subscription',
    asked: 'You asked for:',
    button: 'Confirm subscription',
    notYou: 'Not you? Close this page and nothing will be sent.',
    done: 'You are subscribed',
    doneText: 'A mail that welcomes you is on its way, with links to change what you get or to leave.',
  },
  block: {
    title: 'You did not ask for this?',
    text: 'Then we will never write to this address again, whoever asks for it. Only our desk can undo that.',
    button: 'Never write again',
    done: 'Done',
    doneText: 'We will never write to this address again.',
  },
  leave: {
    title: 'Unsubscribe?',
    /** Around the address. */
    text: (address: string) => ['Stop mail from Sitrep to ', address, '.'],
    all: 'Stop all email',
    digest: 'Stop the digest, keep alerts',
    alerts: 'Stop alerts, keep the digest',
    or: 'Or change the hour, the topics, or pause:',
    link: 'Email me a link to my settings',
    done: 'You are unsubscribed',
    doneText: 'Nothing more will be sent.',
    mistake: 'By mistake?',
    undo: 'Undo',
    undoNote: 'This works for an hour.',
    back: 'You are subscribed again',
    backText: 'Everything goes on as before.',
    noDigest: 'No digest will be sent any more; your alerts go on.',
    noAlerts: 'No alerts will be sent any more; your digest goes on.',
    nothing: 'Nothing is sent',
    nothingTitle: 'Nothing is sent to this address',
    nothingText: 'It is not subscribed.',
  },
  link: {
    broken: 'This link does not work',
    brokenText:
      'It may be old, cut in two by a mail program, or replaced by a newer one. The links of your newest mail work; or have a fresh one sent.',
    title: 'A link to your settings',
    text: 'Type the address you subscribed with. If it is one of a reader, a mail with a link is on its way.',
    button: 'Email me a fresh link',
  },
  settings: {
    title: 'Your settings',
    /** Around the address. */
    for: (address: string) => ['For ', address, '.'],
    saved: 'Saved. This holds from now on.',
    savedTitle: 'Saved',
    notSaved: 'Nothing is saved yet.',
    save: 'Save settings',
    pausedUntil: (moment: string) => `Paused until ${moment}.`,
    paused: 'Paused.',
    activeSince: (day: string) => `Active since ${day}.`,
    active: 'Active.',
    nothing: 'Nothing is sent to it.',
    pause: 'Pause',
    resume: 'Resume now',
    stopFor: 'Stop all email for',
    weeks: (n: number) => counted(n, 'week'),
    pausedFor: (n: number) =>
      `Nothing is sent for ${counted(n, 'week')}. What changes meanwhile is in the first digest after it.`,
    resumed: 'Mail goes on from now.',
    data: 'Your data',
    export: 'Email me my data',
    exported: 'All that we keep of you is on its way to your address, as JSON; once a day at most.',
    unsubscribe: 'Unsubscribe',
    erase: 'Erase my data',
    eraseText:
      'Erases your address, your choices and the list of mails sent to you, at once and for good. What stays is a fingerprint that keeps us from writing to you again unasked.',
    erased: 'Your data is erased',
    erasedText: 'Your address, your choices and the list of your mails are gone. Nothing will be sent.',
    passedOn: 'Passed one of our mails on?',
    passedOnText:
      'Whoever has it can open these settings. This makes the links of all earlier mails worthless, except those that unsubscribe, and mails you a fresh one.',
    renew: 'Make earlier links worthless',
  },
} as const
