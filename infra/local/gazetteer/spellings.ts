import { placeKey } from '#core/claims/places/keys.ts'

/** The keys under which a place may be looked up, its own name's first. */
export function keysOf(country: string, name: string, others: readonly string[], area: boolean): readonly string[] {
  const given = [name, ...others.filter(isName)]
  const spelt = area ? given.flatMap((each) => [bareArea(each), each]) : given
  const keys = spelt
    .flatMap((each) => [each, ...english(each, country)])
    .flatMap((each) => compassForms(placeKey(each)))
  return [...new Set(keys)].filter((key) => key.length > 1 && /^[a-z0-9 ]+$/.test(key))
}

/** In Latin letters with a capital: not a machine's letter by letter rendering ("hlb"), an airport's code, or another script. */
function isName(name: string): boolean {
  return (
    /^[\p{Script=Latin}\p{M}\p{Lm}\s'’‘`.()-]{3,}$/u.test(name) &&
    /^(?:[‘’'`ʿʾ(]?\p{Lu}|(?:al|el|d|l)[-'’ ]\p{Lu})/u.test(name) &&
    !/^\p{Lu}+$/u.test(name)
  )
}

const areaWords =
  /\b(?:province|governorate|oblast'?|region|state|district|department|departamento|municipality|county|raion|rayon|kray|krai|republic|autonomous|prefecture|division|zone|woreda|parish|commune|city|rajon|okrug|respublika)\b/giu
const areaWordsBefore =
  /^(?:province|governorate|region|state|district|department|departamento|municipality|county|republic|caza|muhafazat|mudiriyat|mudīrīyat|qaḑā’|wilayat|wilāyat|ville|municipio|cercle|arrondissement)(?: (?:of|de|du|del|da|des|d’|d'))? /iu

/** "Province of Sulu" and "Sulu Province" are called Sulu. */
export function bareArea(name: string): string {
  const bare = name
    .replace(areaWordsBefore, '')
    .replaceAll(areaWords, '')
    .replaceAll(/\(.*\)|[()]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return bare.length > 1 ? bare : name
}

/** How English news writes letters of alphabets that keep their marks at home. */
const orthographies: readonly { readonly countries: string; readonly letters: Readonly<Record<string, string>> }[] = [
  {
    countries: 'AZ TR CY',
    letters: { ə: 'e', ǝ: 'e', x: 'kh', q: 'g', c: 'j', ç: 'ch', ş: 'sh', ğ: 'gh', ı: 'i', ö: 'o', ü: 'u' },
  },
  {
    countries: 'AZ',
    letters: { ə: 'a', ǝ: 'a', x: 'kh', q: 'g', c: 'j', ç: 'ch', ş: 'sh', ğ: 'gh', ı: 'i', ö: 'o', ü: 'u' },
  },
  { countries: 'BA HR RS ME MK XK SI', letters: { č: 'ch', ć: 'ch', š: 'sh', ž: 'zh', đ: 'dj', j: 'y' } },
  { countries: 'BA HR RS ME MK XK SI', letters: { đ: 'dj' } },
  { countries: 'AL XK', letters: { ë: 'e', q: 'ch', xh: 'j', ç: 'ch' } },
  { countries: 'RO MD', letters: { ș: 's', ț: 'ts', ş: 's', ţ: 'ts' } },
]

function english(name: string, country: string): readonly string[] {
  const lower = name.toLowerCase().normalize('NFC')
  return orthographies
    .filter(({ countries }) => countries.split(' ').includes(country))
    .map(({ letters }) => [...lower].map((letter) => letters[letter] ?? letter).join(''))
    .filter((spelt) => spelt !== lower)
}

/** "northern darfur" is "north darfur" too. */
function compassForms(key: string): readonly string[] {
  const [first = '', ...rest] = key.split(' ')
  if (rest.length === 0 || !/^(?:north|south|east|west)(?:ern)?$/.test(first)) return [key]
  const bare = first.replace(/ern$/, '')
  return [key, [first === bare ? `${bare}ern` : bare, ...rest].join(' ')]
}
