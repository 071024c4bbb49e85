const set = (words: string) => new Set(words.split(/\s+/))

/** Prepositions after which an unknown capitalised name is a place. */
export const placePrepositions = set(
  'in at near inside outside around into across throughout toward towards off beyond above overlooking',
)
/** The same, beside a word of movement or fighting only. */
export const movementPrepositions = set('from to through via on for onto against over')
export const movementWords = set(
  'fled flee fleeing fleed withdrew withdraw withdrawn withdrawing withdrawal withdrawals pulled pull retreat retreated retreating evacuated evacuate ' +
    'evacuation advance advanced advancing advances moved move moving drive driven drove ousted expelled routed rout marched march marching pushed push ' +
    'pushing headed heading returned return travelled traveled road highway reinforcements convoy captured transferred displaced battle battles fight ' +
    'fighting fights fought assault assaults attack attacks offensive offensives raid raids strike strikes airstrike airstrikes siege bombardment grip hold closed ' +
    'closing way walking walked walk route routes rockets shells mortars missiles shelling bus buses trucks flight flights miles km kilometres kilometers control ' +
    'counteroffensive escaped escape escaping trek trekked links linking leads leading access reassigned posted redeployed sent dispatched deployed hails arrived send sends sending equipment stretch stretches stretched stretching extends extended extending runs running connects connecting',
)

/** Verbs whose direct object is a place. */
export const takingVerbs = set(
  [
    'capture recapture seize take retake overrun enter storm liberate besiege shell bombard reach quit abandon control secure encircle surround',
    'regain reclaim conquer reconquer occupy reoccupy recover defend lose hold win retain infiltrate cleanse blockade bomb pound raid invade annex',
    'attack leave flee free target hit strike evacuate patrol pacify raze torch',
  ]
    .join(' ')
    .split(' ')
    .flatMap(inflect)
    .concat(
      'took taken retook retaken overran lost held won losing taking retaking winning holding struck left fled hitting overrunning leaving'.split(
        ' ',
      ),
    )
    .join(' '),
)

/** Of those, what is done to people as often: alone they do not make an unknown name a place. */
export const looseVerbs = set(
  [
    'attack leave free target hit strike hold lose win defend reach take abandon flee secure control retain enter capture',
  ]
    .join(' ')
    .split(' ')
    .flatMap(inflect)
    .concat('took taken struck left fled lost held won holding losing winning taking leaving hitting'.split(' '))
    .join(' '),
)

/** Nouns followed by "of" (or "for", "on") and the place. */
export const takingNouns = set(
  'fall capture recapture seizure control loss siege liberation storming takeover recovery encirclement bombardment shelling bombing ' +
    'conquest occupation defence defense surrender evacuation outside outskirts centre center north south east west northeast northwest southeast southwest ' +
    'north-east north-west south-east south-west northern southern eastern western parts part most heart edge edges gates residents people streets battle mayor ' +
    'governor blockade half capital stronghold bastion hilltop hilltops hill hills slope slopes headquarters borough coast mountains boundary border side suburbs ' +
    'population inhabitants civilians resident native natives direction surroundings environs outlying swathes swaths much port community communities neighbourhoods neighborhoods quarters districts flank approaches bank vicinity rest',
)

/** Nouns before "on", "for" or "against" and the place that is fought for. */
export const fightNouns = set(
  'assault assaults attack attacks offensive offensives onslaught advance raid raids strike strikes airstrike airstrikes siege bombardment battle battles fight ' +
    'focused focus centred centered concentrated march fire grip hold counteroffensive shelling push drive operation control',
)

/** After a name that is a place: "X fell", "X was captured". */
export const fallenVerbs = set('fell falls fall fallen')

/** "X fell": what comes down by itself. */
export const fallingThings = set(
  'mortars mortar shells shell rockets rocket bombs bomb missiles missile night darkness rain snow dusk silence prices oil stocks shares sales output demand exports ' +
    'inflation temperatures suspicion casualties thousands hundreds dozens many some several others all two three four five six seven eight nine ten twelve',
)

/** "the (regional) capital X", "the port X": nouns after which the name itself follows. */
export const namingNouns = set('capital stronghold hub citadel bastion powerhouse hometown birthplace')

/** After "X, … ": what only a place is. */
export const settlementWords = set(
  'capital stronghold home hometown bastion hub crossroads heart centre center gateway birthplace',
)

export const compass = set(
  'north south east west northeast northwest southeast southwest north-east north-west south-east south-west northwards southwards eastwards westwards',
)
export const compassAdjectives = set(
  'central eastern western northern southern north-eastern northeastern north-western northwestern south-eastern southeastern south-western southwestern downtown inner ' +
    'upper lower outer east west north south rural greater',
)

/** Roads and lines between two places: "the Aleppo-Damascus highway". */
export const roadNouns = set(
  'road highway motorway route axis railway corridor autobahn front frontline crossing line border pipeline rail expressway bus',
)

/** Adjectives that stand between "the" and the name of a place. */
export const looseAdjectives = set(
  'the nearby neighbouring neighboring adjacent rural central eastern western northern southern downtown northeast northwest southeast southwest northeastern ' +
    'northwestern southeastern southwestern north south east west mainly mostly ancient old',
)

function inflect(verb: string): readonly string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`
  const doubled = /(?:control|quit|patrol|overrun|win)$/.test(verb) ? `${verb}${verb.at(-1)}` : stem
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
