import type { Passage } from '../claim.ts'

export interface Role {
  readonly role: Passage['role']
  readonly reason: string
}

type RoleTest = readonly [RegExp, Role['role'], string, maxWords: number]

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const loneDate = new RegExp(
  `^(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,? )?(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2} ${month},? \\d{4}|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4})(?:,? (?:at )?\\d{1,2}[:.]\\d\\d.{0,12})?$`,
  'i',
)
const agencies = 'AFP|AP|Reuters|EPA|Getty(?: Images)?|Anadolu|UPI|DPA|SANA|Xinhua|TASS|ANSA|Handout|File'

/** Furniture of a news page, told by the shape of one paragraph. The first that fits decides. */
const furniture: readonly RoleTest[] = [
  [/^\[[^\]]*\]$/, 'link', 'a bracketed line pointing elsewhere', 40],
  [/^(?:https?:\/\/|www\.)\S+$/i, 'link', 'only an address', 3],
  [
    /^(?:read(?: more| also| next)?|also read|see also|related(?: \w+)?|watch|browse|editor's picks?|in pictures|photos|video|tags?|topics?|filed under|recommended(?: \w+)*)\s*[:|>»]/i,
    'link',
    'a pointer to other pages',
    40,
  ],
  [
    /^(?:follow (?:us|me|@)|share (?:this|on)|sign up|subscribe|click here|advertisement|(?:story|article) continues|continue reading|view comments)\b/i,
    'link',
    'page furniture',
    20,
  ],
  [
    /^(?:share|tweet|print|e-?mail|loading|read (?:the )?(?:full|original) (?:story|article)(?: here)?|related (?:stories|articles|topics|content)|most (?:read|popular|viewed)|more on this (?:story|topic)|\d+ min(?:ute)?s? read)[.…]*$/i,
    'link',
    'page furniture',
    8,
  ],
  [
    /^(?:\(c\)|©|copyright)\s|\ball rights reserved\b|^this material may not be published/i,
    'other',
    'says whose the text is',
    60,
  ],
  [loneDate, 'dateline', 'only a date', 10],
  [/^by(?: \+ more|\s+\p{Lu}[^.!?]*)?$/iu, 'byline', 'names the writer', 14],
  [/^(?:published|updated|posted|last (?:updated|modified))\b[^.!?]*$/i, 'byline', 'says when it was published', 16],
  [
    /^\(?(?:(?:additional )?reporting|writing|editing|compiled|with (?:reporting|files)) (?:by|from)\b/i,
    'byline',
    'names writers and editors',
    50,
  ],
  [
    /^(?:agence france-presse|(?:the )?associated press|reuters|afp|ap|agencies|staff(?: writers?)?)$/i,
    'byline',
    'names the agency',
    5,
  ],
  [/^(?:-+|\u2014|[Ww]ith)\s(?:\p{Lu}[\p{L}-]+(?:,? and )?){1,3}$/u, 'byline', 'names the agency', 6],
  [
    /^[^.!?]*\bcontributed to this (?:report|story|article)\.?$|^sources?:\s[^.!?]*$/i,
    'byline',
    'names who helped',
    30,
  ],
  [
    /^(?:file(?: photo| picture)?\s?(?:\u2014|-|:)|image (?:caption|copyright|source)\s|photo(?:graph)? by\s)/i,
    'caption',
    'a picture and its credit',
    60,
  ],
  [/\([^()]*(?:\bphotos?\b|\bvia\b|\/)[^()]*\)\.?$/i, 'caption', 'ends with a picture credit', 60],
  [new RegExp(`\\((?:${agencies})\\)\\.?$`), 'caption', 'ends with a picture credit', 16],
  [new RegExp(`(?:${agencies})\\s*/\\s*\\p{Lu}[\\p{L}. -]*$`, 'u'), 'caption', 'ends with a picture credit', 60],
  [/^(?:photos?|image|picture|caption|credit)(?: credit| by)?:/i, 'caption', 'a picture credit', 40],
]

/** Characters. Furniture is short; looking no further keeps the patterns linear in an article. */
const longest = 800

/** The role of a paragraph that is no evidence whatever stands around it, or undefined. */
export function furnitureRole(paragraph: string): Role | undefined {
  if (paragraph.length > longest) return undefined
  const words = paragraph.split(/\s+/).length
  const test = furniture.find(([pattern, , , most]) => words <= most && pattern.test(paragraph))
  return test && { role: test[1], reason: test[2] }
}

/** A bullet and a name open a reader's comment; so does a heading over comments. */
export function opensComments(paragraph: string): boolean {
  const bulleted =
    /^[•·▪*]\s+\S/.test(paragraph) && !/(?<! \p{Lu})\.$|[!?:;]$/u.test(paragraph) && paragraph.split(/\s+/).length <= 7
  const heading =
    /^(?:\d+ )?(?:reader |user |your )?comments?(?: \(\d+\))?:?$|^(?:leave|post|add) a (?:comment|reply)\b|^join the (?:discussion|conversation)\b/i
  return bulleted || heading.test(paragraph)
}

/** Place line at the head of a wire story: `DAMASCUS, Syria - `, `BEIRUT (Reuters) - `. Answers its length, 0 if none. */
export function datelineLength(paragraph: string): number {
  const shouted =
    /^\p{Lu}[\p{Lu}'.\- ]{2,40}(?:[,/]\s?[\p{L}.\- ]{2,30})?(?:,? (?:\d{1,2} )?\p{Lu}[\p{L}.]{2,9}(?: \d{1,2})?(?:,? \d{4})?)?\s*(?:\([^()]{2,30}\))?\s*(?:\u2014|--?)\s+(?=\S)/u
  const credited =
    /^(?:\p{Lu}[\p{L}'.-]+[ ,/]+){1,4}(?:\p{L}+ \d{1,2},? (?:\d{4} )?)?\((?:AFP|AP|Reuters|REUTERS|UPI|Xinhua|dpa|EFE|SANA)\)\s*(?:\u2014|--?)?\s*(?=\S)/u
  const plain = /^\p{Lu}[\p{L}'-]+(?:, \p{Lu}\p{L}+)?\s+\u2014\s+(?=\p{Lu})/u
  const bracketed = /^\(\p{Lu}[\p{L} .'-]{1,30}(?:, [\p{L}\d ]{2,20})?\)\s+(?:\u2014|--?)\s+(?=\p{Lu})/u
  const head = paragraph.slice(0, 160)
  for (const pattern of [shouted, credited, plain, bracketed]) {
    const found = pattern.exec(head)
    if (found) return found[0].length
  }
  return 0
}
