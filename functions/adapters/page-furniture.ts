import type { Page, PageElement } from './page.ts'

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
const named = '[class],[id],[data-testid],[data-component],[role]'
/** Characters of a paragraph that is an article's, not a tool's; as many of them are an article, or the rest of one. */
const long = 80
const several = 2

/** Takes away where readers write: nothing there is the publisher's, neither words nor dates. */
export function removeComments(page: Page): void {
  removeNamed(page, (names) => comments.test(names))
}

/** Takes away what surrounds and interrupts an article, but for what holds a stretch of prose: `read-more` may be the rest of it. */
export function removeChrome(page: Page): void {
  removeNamed(page, (names) => chrome.test(names), isProse)
}

/** A part is spared when the article itself stands in it: wrappers have such names too (`has-comments`, `with-social-bar`). */
function removeNamed(
  page: Page,
  isMeant: (names: string) => boolean,
  isSpared: (part: PageElement) => boolean = () => false,
): void {
  const spared = articleParts(page)
  for (const element of [...page.querySelectorAll(named)]) {
    if (spared.has(element) || !namesOf(element).some(isMeant) || isSpared(element)) continue
    element.remove()
  }
}

function isProse(part: PageElement): boolean {
  const paragraphs = [...part.querySelectorAll('p')].filter(
    (each) => lengthOf(each) >= long && linkedLength(each) * 3 < lengthOf(each),
  )
  return paragraphs.length >= several
}

function linkedLength(element: PageElement): number {
  return [...element.querySelectorAll('a')].reduce((sum, link) => sum + lengthOf(link), 0)
}

function lengthOf(element: PageElement): number {
  return (element.textContent ?? '').trim().length
}

/** What the article stands in: its heading, its marked body, its first paragraph, and all that these stand in. */
function articleParts(page: Page): ReadonlySet<PageElement> {
  const paragraph = [...page.querySelectorAll('p')].find((each) => lengthOf(each) >= long && !isAside(each))
  const parts = [
    page.body,
    page.querySelector('h1'),
    page.querySelector('main'),
    page.querySelector('[itemprop~="articleBody"]'),
    paragraph ?? null,
  ]
  const within = new Set<PageElement>()
  for (const part of parts)
    for (let at: PageElement | null = part; at !== null && !within.has(at); at = at.parentElement) within.add(at)
  return within
}

/** Whether a paragraph stands in a banner or a list before the article. */
function isAside(paragraph: PageElement): boolean {
  for (let at = paragraph.parentElement; at !== null; at = at.parentElement) {
    if (/^(?:nav|aside|footer|form|figure)$/i.test(at.nodeName)) return true
    if (namesOf(at).some((names) => /cookie|consent|gdpr|banner|newsletter|subscribe|comment|teaser|promo/.test(names)))
      return true
  }
  return false
}

/** `storyBody has-comments` is `story-body`, `has-comments`. What begins with a negation or names a state names no part. */
function namesOf(element: PageElement): readonly string[] {
  const given = ['class', 'id', 'data-testid', 'data-component', 'role'].map((name) => element.getAttribute(name) ?? '')
  const names = given.join(' ')
  return names
    .slice(0, 1000)
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) =>
      name
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .replace(/[_:.]+/g, '-')
        .toLowerCase(),
    )
    .filter((name) => !/^(?:has|with|no|without|is|js|hide|show|enable|disable)-/.test(name))
}
