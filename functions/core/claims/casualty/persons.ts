import { children, civilians, combatants, persons, women } from './words.ts'

export const kin: ReadonlySet<string> = new Set(
  'wife husband son daughter brother sister father mother cousin nephew niece uncle aunt grandson granddaughter grandfather grandmother fiancee bodyguard driver'.split(
    ' ',
  ),
)

/** Nouns that look like those who do something and are none. */
const others = new Set(
  (
    'earlier later source spokesman spokeswoman spokesperson number power center river border corner quarter chapter matter letter offer cover order trailer container bunker tower tanker ' +
    'mortar helicopter bulldozer computer transformer shelter barrier charter former leader-member ladder liner carrier freighter cruiser destroyer sector tractor factor ' +
    'reactor motor harbor harbour door floor armor corridor mirror error terror horror favor favour labor labour behavior behaviour list artist-s incident accident ' +
    'restaurant garment moment agreement element government regiment settlement apartment department document ' +
    'monument statement ambulant quadrant participant-s account amount front hunt event percent cent'
  ).split(' '),
)
const doing = /(?:\p{L}{2}(?:er|or|ist|eer|ian|ee)|man|woman)$/u

/** Whether "a …" with this head noun is one person: a known noun in the singular, or one made like "shopkeeper", "councillor", "pianist". */
export function isOnePerson(lower: string): boolean {
  if (others.has(lower)) return false
  if (/year-old$|month-old$/.test(lower) || kin.has(lower) || singulars.has(lower)) return true
  return doing.test(lower) && !lower.endsWith('s')
}

const singulars: ReadonlySet<string> = new Set(
  [...combatants, ...civilians, ...women, ...children, ...persons].filter(
    (word) =>
      !/(?:s|men|people|children|police|personnel|troops|them|us|me|these|those|more|whom|elderly|other)$/.test(word),
  ),
)
