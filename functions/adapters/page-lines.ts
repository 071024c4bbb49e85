/** A line of a page that is no part of its article, and why. */
export interface SetAside {
  readonly reason: string
  readonly text: string
}

/** Lines that pages put between and behind paragraphs without naming them in their markup; the first that fits decides. */
const lines: readonly (readonly [RegExp, string, maxWords: number])[] = [
  [
    /^(?:share|tweet|print|e-?mail|save|like|comments?|view comments|show comments|advertisement|sponsored|loading|listen|play|close|menu|search|copy link|copied|bookmark|whatsapp|facebook|twitter|telegram|linkedin|reddit|pinterest|messenger|topics?|tags|photos?|video|live|exclusive|enlarge|image|gallery|story tools|browse issues|more activity|what's this\?)(?: (?:this|it|now|article|story|page|image|video|button|on \w+))*[:.…]*$/i,
    'a control of the page',
    6,
  ],
  [/^\[\+\] enlarge|^(?:hide|show) caption\b|^click to (?:enlarge|expand|play)\b/i, 'a control of the page', 8],
  [
    /^(?:please )?(?:follow|like|join|find) (?:us|me|the \w+|\p{Lu}[\p{L}'. -]{1,40}?|@\w+)(?: \p{L}+){0,3} (?:on|at) (?:twitter|x|facebook|instagram|telegram|whatsapp|google\+?|youtube|linkedin|threads|tiktok|mastodon|bluesky)\b/iu,
    'asks to follow',
    40,
  ],
  [
    /^(?:sign up|subscribe|register|enter you(?:r)? e-?mail|get (?:the|our|all)\b.{0,60}\b(?:newsletter|inbox|alerts|app)\b|download (?:the|our)\b.{0,60}\bapp\b|support (?:our|independent)\b|become a (?:member|subscriber|supporter)|donate\b|your (?:support|contribution)\b.{0,80}\bjournalism)/i,
    'offers a subscription',
    45,
  ],
  [
    /^(?:read (?:more|next|also|on|or share (?:this|the) story|the full (?:story|article|report))|see also|also read|related(?: (?:items|stories|articles|topics|coverage|news|links|content|video))?|more (?:from|on|in|about|stories|news|coverage)|most (?:read|popular|viewed)|recommended(?: for you)?|you (?:may|might) (?:also )?like|don't miss|editors?['’]s? (?:picks?|choice)|watch|listen|in pictures|explore more|up next|trending|keep reading|continue reading|click here|for more\b.{0,60}\b(?:visit|click|go to))\b(?![^.!?]{60,}[.!?]["”']?$)/i,
    'points to other pages',
    30,
  ],
  [
    /^(?:photos?|photograph|image|picture|video|file photo|file picture|caption|credit|illustration|graphic|map)(?: credits?| by| courtesy(?: of)?| caption| source)? ?[:©|]/i,
    'words of a picture',
    60,
  ],
  [
    /^(?:\p{Lu}[\p{L}'.-]+ ){0,4}[\p{L}' .-]{0,40}\/ ?(?:getty images|afp|reuters|ap|epa|ap photo|associated press|anadolu|shutterstock|alamy|bloomberg)(?:[/ ].{0,40})?$/iu,
    'a picture credit',
    12,
  ],
  [/^(?:©|\(c\)|copyright)\s?.{0,120}$/i, 'a copyright notice', 25],
  [
    /\ball rights reserved\b|\bmay not be (?:published, broadcast|reproduced|republished)|\bterms (?:of (?:use|service)|and conditions)\b.{0,60}\bprivacy|\bwe use cookies\b|^your e-?mail address will not be published|\bcomments (?:are|have been) (?:closed|disabled)\b|^(?:blog )?comments powered by\b/i,
    'a notice of the site',
    80,
  ],
]
/** Longer paragraphs are the article's whatever they begin with; characters. */
const longest = 600

/** Why a line of a page is no part of its article; undefined when it is. */
export function asideReason(line: string): string | undefined {
  if (line.length > longest) return undefined
  const words = line.split(' ').length
  return lines.find(([pattern, , most]) => words <= most && pattern.test(line))?.[1]
}
