/** What agencies and desks say of an item before its headline. */
export type StoryLabel = 'withdrawn' | 'embargoed' | 'correction' | 'update' | 'repeat'

/** Only in capitals or before a colon, as desks write them: "Update on the talks" and "Recast as a hero" are headlines. */
const labels: readonly (readonly [StoryLabel, RegExp])[] = [
  [
    'withdrawn',
    /^(?:(?:ATTENTION|ADVISORY|EDITORS?)\b[^:]{0,30}: *)?(?:(?:STORY |BULLETIN |MANDATORY )?(?:KILL(?:ED)?|WITHDRAWN|WITHDRAWAL|RETRACT(?:ED|ION))|(?:Withdrawn|Retracted|Retraction|Withdrawal)(?=:))\b/,
  ],
  ['embargoed', /^(?:EMBARGO(?:ED)?\b|Embargoed(?=[: ]))/],
  [
    'correction',
    /^(?:(?:CORRECT(?:ED|ION|S)|CLARIFICATION|CLARIFIES|RECAST|REFILE|RECASTS)(?=[-: ])|(?:Correction|Corrected|Clarification)(?=:))/,
  ],
  ['update', /^(?:\d+(?:st|nd|rd|th) )?(?:UPDATE|WRAPUP|LEAD|WRITETHRU|ROUNDUP) ?\d*(?=[-: ])|^Update(?: ?\d+)?(?=:)/],
  ['repeat', /^(?:RPT|REPEAT|RESENDING|REPEATING)(?=[-: ])/],
]
/** `pubstatus` of ninjs. */
const statuses: Readonly<Record<string, StoryLabel>> = {
  canceled: 'withdrawn',
  cancelled: 'withdrawn',
  withheld: 'embargoed',
}

/** The label of a headline, or of a publication status, where one is known; undefined for plain news. */
export function storyLabel(headline: string | undefined, pubstatus?: string): StoryLabel | undefined {
  const status = statuses[pubstatus?.replace(/^stat:/, '') ?? '']
  const start = headline?.trim().slice(0, 80) ?? ''
  return status ?? labels.find(([, pattern]) => pattern.test(start))?.[0]
}
