import { qualifierOf } from './qualifiers.ts'

/** Consonants that romanisations write in more than one way, longest first; applied to a place key. */
const consonants: readonly (readonly [RegExp, string])[] = [
  [/^h(?=[ptks])/, ''],
  [/tsch|tch|sch|sh|ch/g, 'x'],
  [/dzh|zh|dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'p'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/ck|[qc]/g, 'k'],
  [/[ioeu]v$/, 'u'],
]

/**
 * Coarser keys for romanisations of one name: consonants by class, vowels by front, open and back, qualifiers by meaning
 * ("Quseyr" and "Qusair"; "Kharkov" and "Kharkiv"; "Eastern Bweida" and "Buwayda al-Sharqiya"). Two names are alike when
 * they share one. Within one country only: in the world too many names are alike.
 */
export function romanKeys(key: string): readonly string[] {
  const words = key.split(' ')
  const meanings = words.length > 1 ? words.map(qualifierOf) : []
  const plain = words.filter((_, i) => meanings[i] === undefined)
  const told = meanings.filter((meaning) => meaning !== undefined).sort()
  const stem = (plain.length > 0 ? plain : words).map(sounds).join('')
  const suffix = plain.length > 0 && told.length > 0 ? `+${told.join('+')}` : ''
  const open = vowels(stem, 'a')
  const front = vowels(stem, 'i')
  return open === front ? [open + suffix] : [front + suffix, open + suffix]
}

/** Consonants alone, for names that a cue has shown to be places and that nothing closer matches; '' when too few remain. */
export function skeletonKey(key: string): string {
  const [roman = ''] = romanKeys(key)
  const bare = roman
    .replaceAll(/(?!^)[aiu]/g, '')
    .replace(/h$/, '')
    .replaceAll('g', 'k')
  return bare.replace(/\+.*/, '').length < 4 ? '' : bare
}

function sounds(word: string): string {
  const bare = word.replace(/^[ae](?:(?=sh.)|([rstznd])(?=\1.))/, '')
  return consonants.reduce((text, [pattern, class_]) => text.replace(pattern, class_), bare)
}

/** `e`: what a lone e stands for; romanisations of Arabic and Amharic waver between a and i. */
function vowels(stem: string, e: 'a' | 'i'): string {
  return stem
    .replaceAll(/[ae][iy]|ee|i[ey]|y[ei]|ye/g, 'i')
    .replaceAll(/[ae]u|[ao]w(?![aeiouy])|[ouwv]+/g, 'u')
    .replaceAll(/[iy]/g, 'i')
    .replaceAll('e', e)
    .replaceAll(/(\p{L})\1+/gu, '$1')
    .replace(/(?<=.)(?:i?ah?|ih?)$/, 'a')
    .replaceAll(/(\p{L})\1+/gu, '$1')
}
