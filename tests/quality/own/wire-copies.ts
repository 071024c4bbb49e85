import { copiesOf } from '#core/fold/copies.ts'
import { shinglesOf } from '#core/fold/lineage.ts'
import { type Score, scoreOf, type Verdict } from '../measures.ts'

/** What editors do to agency copy, each with what becomes of a paragraph. */
const edits: Readonly<Record<string, (paragraph: string) => string>> = {
  'printed as it came': (text) => text,
  'headed anew': (text) => `In the latest news from the region, ${lower(text)}`,
  'cut after its first half': (text) =>
    words(text)
      .slice(0, Math.max(10, Math.ceil(words(text).length * 0.55)))
      .join(' '),
  'begun later': (text) =>
    words(text)
      .slice(Math.floor(words(text).length * 0.35))
      .join(' '),
  'attributed to the agency': (text) => `${text.replace(/[.]$/, '')}, the news agency reported from the scene.`,
  'in the house style': (text) => swapped(text, 1),
  'retouched in every sentence': (text) => swapped(text, 0.8).replace(/, (?=\p{Ll})/gu, ' – '),
  'sentences turned round': (text) => sentences(text).reverse().join(' '),
  'run on from a paragraph of its own': (text) =>
    `The council of ministers meets on Thursday to talk about bread prices and the harvest. ${text}`,
  'with a sentence left out': (text) => (sentences(text).length > 2 ? sentences(text).toSpliced(1, 1).join(' ') : text),
}

/** Words a desk changes without changing what is said. */
const style: Readonly<Record<string, string>> = {
  said: 'stated',
  says: 'states',
  killed: 'slain',
  people: 'persons',
  troops: 'soldiers',
  soldiers: 'troops',
  town: 'township',
  fighters: 'gunmen',
  more: 'upwards',
  about: 'some',
  after: 'following',
  told: 'informed',
  army: 'military',
  military: 'army',
  rebels: 'insurgents',
  its: 'their',
  also: 'too',
  near: 'close to',
  Sunday: 'on Sunday',
  percent: 'per cent',
}

/** What reports of any two events share: standing phrases of the trade. */
const boilerplate: readonly string[] = [
  'He spoke on condition of anonymity because he was not authorised to brief the media.',
  'The claim could not be independently verified.',
  'There was no immediate comment from the defence ministry.',
  'Reporting by our correspondents; editing by the foreign desk.',
  'The group, which relies on a network of activists and medics on the ground, gave no further details.',
  'according to the Britain-based Monitoring Centre for Human Rights in the Region, which tracks the war.',
  'Officials did not respond to repeated requests for comment sent by telephone and by electronic mail.',
  'The news agency had no way to confirm the account of the fighting given by either of the two sides.',
  'A spokesman for the army was not immediately available for comment on Tuesday evening.',
]

/** Copies of one paragraph that are found, and paragraphs of two events that one standing phrase makes a copy. */
export function scoreWireCopies(paragraphs: readonly string[]): Score {
  const long = paragraphs.filter((text) => words(text).length >= 20)
  return scoreOf('wire copies', [...foundCopies(long), ...mergedByPhrase(long)])
}

function foundCopies(originals: readonly string[]): readonly Verdict[] {
  return Object.entries(edits).flatMap(([name, edit]) => {
    const texts = originals.flatMap((text) => [text, edit(text)])
    const copies = copiesOf(texts.map(shinglesOf))
    return originals.map((text, index) => ({
      measure: 'copies found',
      right: copies[2 * index] !== undefined && copies[2 * index] === copies[2 * index + 1],
      expected: true,
      why: { id: name, text: edit(text), gold: text, found: 'another paragraph' },
    }))
  })
}

/** Each paragraph's first sentences with the phrase, beside the next one's with the same phrase. */
function mergedByPhrase(originals: readonly string[]): readonly Verdict[] {
  const short = originals.map((text) => words(text).slice(0, 18).join(' '))
  return boilerplate.flatMap((phrase) => {
    const texts = short.map((text) => `${text}. ${phrase}`)
    const alone = copiesOf(short.map(shinglesOf))
    const copies = copiesOf(texts.map(shinglesOf))
    return texts.slice(1).flatMap((text, index) => {
      if (alone[index] === alone[index + 1]) return []
      const isApart = copies[index] !== copies[index + 1]
      return [
        {
          measure: 'kept apart despite a standing phrase',
          right: isApart,
          expected: true,
          why: { id: phrase.slice(0, 30), text, gold: 'two texts', found: texts[index] ?? '' },
        },
      ]
    })
  })
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]["”]?)\s+(?=["“]?\p{Lu})/u)
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** Every word of the house style changed, or the given share of them. */
function swapped(text: string, share: number): string {
  return words(text)
    .map((word, index) => (index % 10 < share * 10 ? (style[word] ?? word) : word))
    .join(' ')
}
