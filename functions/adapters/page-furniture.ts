import { memoised } from '#core/claims/text/memoised.ts'
import { around, every, firstOf, type Page, type PageElement, remove, textOf } from './page.ts'

/** Names by which pages call the parts where readers write; whole words of a class, id or test id. */
const comments =
  /(?:^|-)(?:comments?|commentary-list|commentlist|disqus|livefyre|coral|respond|replies|reader-reactions|discussion-thread|fb-comments|hypercomments|viafoura)(?:-|$)/
/** Names of what stands around an article or interrupts it: pointers elsewhere, offers, pictures' words, tools. */
const chrome = new RegExp(
  `(?:^|-)(?:${[
    'shar(?:e|ing)(?:-\\w+)?',
    'social(?:-\\w+)?',
    'sharedaddy|addthis|sociable',
    'related|recirculation|recirc|recommend(?:ed|ations?)|you-may-(?:also-)?like|outbrain|taboola|zergnet|jp-relatedposts',
    'newsletters?|subscribe|subscription|sign-?up|mailing-list|app-promo|donate|donation|paywall|regwall',
    'promos?|promoted|sponsor(?:ed)?|advert(?:s|isements?)?|ads?|dfp|ad-slot|teasers?',
    '(?:most|top)-(?:read|popular|viewed|watched|shared|stories)|trending|popular-posts',
    'more-(?:on|from|stories|news|coverage|in)|read-(?:more|next|also|on)|see-also|also-read|up-next|further-reading|in-this-story|story-package',
    'breadcrumbs?|cookies?|gdpr|consent|skip-link|pagination|pager|post-nav|post-navigation|toolbar|article-tools|story-tools',
    'captions?|wp-caption-text|(?:photo|image|media|picture)-(?:credit|caption|source|description)|credits?|gallery|slideshow|carousel|lightbox',
    'author-(?:bio|box|card|info|description|profile)|about-the-author|post-author|bio|biography',
    'tags?|tag-list|tagcloud|topics-list|keywords|categories',
    'video-(?:caption|meta|title|info|description|playlist|transcript)|playlist|jwplayer|brightcove',
    'copyright|legal-notice|disclaimer|correction-policy|print-only|screen-reader-text|visually-hidden|sr-only',
  ].join('|')})(?:-|$)`,
)
const names = ['class', 'id', 'data-testid', 'data-component', 'role']
const named = every(names.map((name) => `[${name}]`).join(','))
const paragraphs = every('p')
const links = every('a')
/** What the article stands in, but for its first paragraph. */
const parts = ['body', 'h1', 'main', '[itemprop~="articleBody"]'].map(firstOf)
/** Characters of a paragraph that is an article's, not a tool's; as many of them are an article, or the rest of one. */
const long = 80
const several = 2

/** Takes away where readers write: nothing there is the publisher's, neither words nor dates. */
export function removeComments(page: Page): void {
  removeNamed(page, comments)
}

/** Takes away what surrounds and interrupts an article, but for what holds a stretch of prose: `read-more` may be the rest of it. */
export function removeChrome(page: Page): void {
  removeNamed(page, chrome, isProse)
}

/** A part is spared when the article itself stands in it: wrappers have such names too (`has-comments`, `with-social-bar`). */
function removeNamed(page: Page, meant: RegExp, isSpared: (part: PageElement) => boolean = () => false): void {
  const spared = articleParts(page)
  for (const element of named(page)) {
    if (spared.has(element) || !namesOf(element).some((name) => meant.test(name)) || isSpared(element)) continue
    remove(element)
  }
}

function isProse(part: PageElement): boolean {
  return (
    paragraphs(part).filter((each) => lengthOf(each) >= long && linkedLength(each) * 3 < lengthOf(each)).length >=
    several
  )
}

function linkedLength(element: PageElement): number {
  return links(element).reduce((sum, link) => sum + lengthOf(link), 0)
}

function lengthOf(element: PageElement): number {
  return textOf(element).trim().length
}

/** What the article stands in: its heading, its marked body, its first paragraph, and all that these stand in. */
function articleParts(page: Page): ReadonlySet<PageElement> {
  const paragraph = paragraphs(page).find((each) => lengthOf(each) >= long && !isAside(each))
  const within = new Set<PageElement>()
  for (const part of [...parts.map((part) => part(page)), paragraph])
    if (part) for (const each of [part, ...around(part)]) within.add(each)
  return within
}

/** Whether a paragraph stands in a banner or a list before the article. */
function isAside(paragraph: PageElement): boolean {
  for (const part of around(paragraph)) {
    if (/^(?:nav|aside|footer|form|figure)$/.test(part.name)) return true
    if (namesOf(part).some((name) => /cookie|consent|gdpr|banner|newsletter|subscribe|comment|teaser|promo/.test(name)))
      return true
  }
  return false
}

/** `storyBody has-comments` is `story-body`, `has-comments`. What begins with a negation or names a state names no part. */
function namesOf({ attribs }: PageElement): readonly string[] {
  return names
    .map((name) => attribs[name] ?? '')
    .join(' ')
    .slice(0, 1000)
    .split(/\s+/)
    .filter((name) => name !== '')
    .map(partName)
    .filter((name) => !/^(?:has|with|no|without|is|js|hide|show|enable|disable)-/.test(name))
}

/** Pages use the same few names again and again. */
const partName = memoised((name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_:.]+/g, '-')
    .toLowerCase(),
)
