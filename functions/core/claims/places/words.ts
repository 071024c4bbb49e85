import type { Place } from '../claim.ts'

const set = (words: string) => new Set(words.split(/\s+/))

/** Common nouns of places, with the level each says. */
export const placeNouns: ReadonlyMap<string, Place['level']> = new Map(
  (
    [
      ['village', 'village villages hamlet hamlets settlement settlements'],
      ['town', 'town towns township townships'],
      ['city', 'city cities'],
      [
        'district',
        'district districts county suburb suburbs neighbourhood neighbourhoods neighborhood neighborhoods quarter commune subdistrict',
      ],
      ['province', 'province provinces governorate governorates oblast'],
      ['region', 'region regions area enclave enclaves countryside valley pocket peninsula'],
      [
        'site',
        'camp camps base bases airbase airport airfield outpost crossing junction dam oilfield refinery hospital prison barracks checkpoint ' +
          'mine mountain hill island port plant square bridge mosque monastery fortress',
      ],
    ] as const
  ).flatMap(([level, nouns]) => nouns.split(' ').map((noun): [string, Place['level']] => [noun, level])),
)

/** Nouns that stand for the article's place when definite: "the stronghold". */
export const referenceNouns = set(
  'town city village township district province region stronghold bastion enclave hamlet base airbase suburb neighbourhood neighborhood camp',
)

/** Prepositions after which an unknown capitalised name is a place. */
export const placePrepositions = set('in at near inside outside around into across throughout toward towards off')
/** The same, beside a word of movement only. */
export const movementPrepositions = set('from to through via on for')
export const movementWords = set(
  'fled flee fleeing fleed withdrew withdraw withdrawn withdrawing withdrawal withdrawals pulled pull retreat retreated retreating evacuated evacuate ' +
    'evacuation advance advanced advancing advances moved move moving drive driven drove ousted expelled routed rout marched march marching pushed push ' +
    'pushing headed heading returned return travelled traveled road highway reinforcements convoy captured transferred displaced battle battles fight ' +
    'fighting fights assault assaults attack attacks offensive offensives raid raids strike strikes airstrike airstrikes siege bombardment grip hold closed closing',
)

/** Verbs whose direct object is a place. */
export const takingVerbs = set(
  [
    'capture recapture seize take retake overrun enter storm liberate besiege shell bombard reach quit abandon control secure encircle surround',
    'regain reclaim conquer reconquer occupy recover defend lose hold win retain infiltrate cleanse blockade bomb pound raid invade annex',
  ]
    .join(' ')
    .split(' ')
    .flatMap(inflect)
    .concat('took taken retook retaken overran lost held won losing taking retaking winning holding'.split(' '))
    .join(' '),
)

/** Nouns followed by "of" (or "for", "on") and the place. */
export const takingNouns = set(
  'fall capture recapture seizure control loss siege liberation storming takeover recovery encirclement bombardment shelling bombing ' +
    'conquest occupation defence defense surrender evacuation outside outskirts centre center north south east west northeast northwest southeast southwest ' +
    'northern southern eastern western parts part most heart edge edges gates residents people streets battle mayor governor blockade half capital stronghold bastion hilltop hilltops hill hills slope slopes headquarters borough coast mountains boundary border',
)

/** After a name that is a place: "X fell", "X was captured". */
export const fallenVerbs = set('fell falls fallen fall')

export const organisationHeads = set(
  'Council Army Front Party Ministry Coalition Agency Organisation Organization Group Brigade Brigades Battalion Division Corps Committee Commission ' +
    'Movement League Union Nations Force Forces Guard Guards Court Foundation Institute University Press News Television TV Times Post Radio Congress Parliament ' +
    'Senate House Department Office Assembly Government Administration Federation Alliance Command Police Militia Society Association Network Company ' +
    'Corporation Crescent Cross Observatory Watch International Resistance Legion State Agreement Treaty Accord Accords Charter Resolution Act War ' +
    'Revolution Initiative Plan Programme Program Convention Kingdom Mission Operation Embassy Emirate Caliphate Republicans Democrats Muslims Christians',
)
export const titles = set(
  'president general gen gen. colonel col col. major captain lieutenant lt lt. mr mr. mrs mrs. ms ms. dr dr. sheikh sheik prince princess king queen pope ' +
    'minister premier chancellor secretary senator ambassador ayatollah imam sayyed mullah commander leader spokesman spokeswoman spokesperson director ' +
    'chief activist sir saint brigadier admiral sergeant judge archbishop bishop father brother speaker envoy author correspondent journalist reporter',
)
/** Capitalised words that are never places by themselves. */
export const otherCapitals = set(
  'i he she it we they you the a an this that these those his her its their our my your there here what when where who why how if but and or so yet as at in on ' +
    'of for from to by with after before since while although though however meanwhile earlier later also only some many most all both each no not ' +
    "god allah islam internet facebook twitter skype youtube sunni sunnis shiite shiites shia shi'ite shi'ites muslim muslims christian christians arab arabs " +
    'kurd kurds kurdish alawite alawites druze jew jews jewish western eastern northern southern central english ramadan eid easter christmas islamist ' +
    'islamists islamic jihad jihadist jihadists communist republican democrat ebola aids nobel nato un eu ' +
    'now according among amid despite during dozens hundreds thousands scores one two three four five six seven eight nine ten several at least ' +
    'foreign defence defense interior prime vice deputy acting former state security supreme national united new free popular people western europeans european ' +
    'africans african asian asians tutsi hutu tuareg tuaregs houthi houthis taliban',
)
/** What follows the name of a group rather than a place. */
export const memberNouns = set(
  'fighters fighter militants militant forces troops members member rebels rebel militia militias militiamen insurgents soldiers gunmen movement group leader ' +
    'leaders chief spokesman spokeswoman commander commanders party supporters said says told added warned denied claimed',
)

function inflect(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const third = /(?:s|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`
  const doubled = /(?:control|quit|regain)$/.test(verb) && verb !== 'regain' ? `${verb}${verb.at(-1)}` : stem
  return [
    verb,
    third,
    `${doubled}ed`,
    `${doubled}ing`,
    `${stem}ed`,
    `${stem}ing`,
    verb.replace(/y$/, 'ies'),
    verb.replace(/y$/, 'ied'),
  ]
}

/** Nouns of a part of a place, by their last word; "half", "side" and the like need an adjective. */
export const partNouns = set(
  'centre center heart outskirts outskirt edge edges suburbs half part parts neighbourhoods neighborhoods districts streets quarter quarters side square ' +
    'areas airport hall building gates entrance entrances downtown sector sectors section sections port stadium market hospital citadel old-city ruins airfield',
)
/** Parts that need no "of": "the town hall". */
export const standaloneParts: readonly (readonly string[])[] = [
  'town hall, city hall, municipality building, municipal building, main square, central square, city centre, city center, town centre, town center, ' +
    "old city, old town, outskirts, government headquarters, governor's office, police headquarters, industrial zone",
]
  .join(', ')
  .split(', ')
  .map((part) => part.split(' '))
