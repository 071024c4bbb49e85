import type { CasualtyKind } from '../claim.ts'

/**
 * How a harm word stands to its victims: `active` takes them as object, `participle` as object or, passive, as subject; `state`
 * follows them; `noun` counts them ("12 deaths"); `of` needs "of"; `toll` leads to a figure; `lives` needs a verb of loss, `held`
 * one of holding; `listed` tells who is among them.
 */
export type HarmForm = 'participle' | 'active' | 'state' | 'noun' | 'of' | 'toll' | 'lives' | 'held' | 'listed'
export interface Harm {
  readonly words: readonly string[]
  readonly kind: CasualtyKind
  readonly form: HarmForm
}

const entries = (kind: CasualtyKind, form: HarmForm, phrases: string): Harm[] =>
  phrases.split(', ').map((phrase) => ({ words: phrase.split(' '), kind, form }))

const transitive: readonly (readonly [CasualtyKind, string])[] = [
  ['killed', 'kill kills killed killing'],
  ['killed', 'slay slays slain slaying'],
  ['killed', 'slaughter slaughters slaughtered slaughtering'],
  ['killed', 'massacre massacres massacred massacring'],
  ['killed', 'execute executes executed executing'],
  ['killed', 'murder murders murdered murdering'],
  ['killed', 'assassinate assassinates assassinated assassinating'],
  ['killed', 'behead beheads beheaded beheading'],
  ['killed', 'martyr martyrs martyred martyring'],
  ['killed', 'lynch lynches lynched lynching'],
  ['killed', 'decapitate decapitates decapitated decapitating'],
  ['killed', 'butcher butchers butchered butchering'],
  ['killed', 'electrocute electrocutes electrocuted electrocuting'],
  ['killed', 'drown drowns drowned drowning'],
  ['wounded', 'wound wounds wounded wounding'],
  ['wounded', 'injure injures injured injuring'],
  ['wounded', 'hurt hurts hurt hurting'],
  ['wounded', 'maim maims maimed maiming'],
  ['captured', 'capture captures captured capturing'],
  ['captured', 'kidnap kidnaps kidnapped kidnapping'],
  ['captured', 'abduct abducts abducted abducting'],
  ['captured', 'snatch snatches snatched snatching'],
  ['captured', 'seize seizes seized seizing'],
  ['captured', 'detain detains detained detaining'],
  ['captured', 'arrest arrests arrested arresting'],
  ['displaced', 'displace displaces displaced displacing'],
  ['displaced', 'uproot uproots uprooted uprooting'],
  ['trapped', 'trap traps trapped trapping'],
]

const verbs = transitive.flatMap(([kind, forms]) =>
  forms
    .split(' ')
    .map((word, _, all): Harm => ({ words: [word], kind, form: word === all[2] ? 'participle' : 'active' })),
)

/** Words and phrases of harm; longest first. */
export const harms: readonly Harm[] = [
  ...verbs,
  ...entries(
    'killed',
    'state',
    'dead, died, die, dies, dying, perished, perish, lost their lives, lost his life, lost her life, succumbed, lifeless',
  ),
  ...entries(
    'killed',
    'participle',
    'gunned down, gunning down, put to death, putting to death, mown down, mowed down, shot dead, shot and killed, shooting dead, blown up, blown to pieces, ' +
      'burned to death, burnt to death, burned alive, burnt alive, hacked to death, stabbed to death, beaten to death, stoned to death, crushed to death, starved to death, shot to death, buried, neutralised, neutralized, eliminated, liquidated, wiped out',
  ),
  ...entries(
    'killed',
    'active',
    'burying, bury, neutralising, neutralizing, neutralise, neutralize, eliminating, eliminate',
  ),
  ...entries('killed', 'of', 'throats of, remains of, severed heads of'),
  ...entries(
    'killed',
    'noun',
    'deaths, fatalities, dead, deceased, slain, corpses, bodies, martyrs, dead bodies, fatality, corpse',
  ),
  ...entries(
    'killed',
    'of',
    'death of, deaths of, killing of, killings of, massacre of, murder of, murders of, execution of, executions of, slaughter of, bodies of, corpses of, slaying of, loss of, assassination of',
  ),
  ...entries('killed', 'lives', 'lives'),
  ...entries('killed', 'listed', 'victims, losses'),
  ...entries('killed', 'state', 'laid down their lives, gave their lives, paid with their lives'),
  ...entries('killed', 'toll', 'toll, death toll'),
  ...entries('killed', 'noun', 'kia, kias'),
  ...entries('wounded', 'noun', 'wia, wias, injuries, wounded, injured'),
  ...entries(
    'wounded',
    'state',
    'with bullet injuries, with bullet wounds, with gunshot wounds, with shrapnel wounds, in hospital, in hospitals, hospitalised, hospitalized, in serious condition, in critical condition, with injuries, with wounds, with burns, sustained injuries, suffered injuries, sustained wounds, suffered wounds, suffered burns',
  ),
  ...entries('unspecified', 'noun', 'casualties'),
  ...entries('missing', 'of', 'disappearance of, disappearances of'),
  ...entries('missing', 'state', 'missing, disappeared, unaccounted for, vanished'),
  ...entries(
    'captured',
    'participle',
    'taken prisoner, taken hostage, held hostage, held captive, taken captive, rounded up, taken into custody, held prisoner, taken away, led away, took prisoner, took hostage, took captive, taking hostage',
  ),
  ...entries(
    'captured',
    'state',
    'as hostages, hostage, captive, prisoner, as captive, as captives, as prisoners, as prisoners of war, in custody, in captivity',
  ),
  ...entries('captured', 'active', 'took away, taking away, carried off'),
  ...entries('captured', 'held', 'hostages, prisoners, captives'),
  ...entries('captured', 'of', 'kidnapping of, abduction of, arrest of, arrests of, capture of, detention of'),
  ...entries(
    'displaced',
    'state',
    'fled, fleeing, homeless, flee, forced to flee, forced to leave, forced out, left homeless, forced from their homes, driven from their homes, left their homes, abandoned their homes, from their homes, out of their homes, crossed into, sought refuge, taken refuge, took refuge',
  ),
  ...entries('killed', 'active', 'lose, loses, lost, losing'),
  ...entries('displaced', 'active', 'fled with, fleeing with, flee with'),
  ...entries('displaced', 'noun', 'refugees'),
  ...entries(
    'trapped',
    'state',
    'stranded, trapped, under siege, besieged, under the rubble, under rubble, under the debris, beneath the rubble, buried under, buried beneath, buried in the rubble, feared buried, still buried',
  ),
  ...entries(
    'in-need',
    'state',
    'in need, at risk of famine, at risk of starvation, face famine, face starvation, face hunger, facing hunger, going hungry, starving, in dire need, in urgent need, need aid, need urgent aid, need urgent help, need emergency, need assistance, need help, need humanitarian, need food, needing aid, require assistance, facing starvation, facing famine',
  ),
].toSorted((a, b) => b.words.length - a.words.length)

/** Of every harm its longest word, and the words that say there was none: a sentence without any of them has no figure. */
export const cues: ReadonlySet<string> = new Set([
  ...harms.map(({ words }) => words.reduce((longest, word) => (word.length >= longest.length ? word : longest))),
  ...'casualty casualties victim victims losses harmed'.split(' '),
])

const set = (words: string) => new Set(words.split(/\s+/))

export const combatants = set(
  'fighter fighters raider raiders hijacker hijackers kidnapper kidnappers regulars legionnaire legionnaires guerilla guerillas soldier soldiers troop troops rebel rebels militant militants insurgent insurgents gunman gunmen policeman policemen police officer ' +
    'officers guard guards guerrilla guerrillas jihadist jihadists mercenary mercenaries terrorist terrorists militiaman militiamen militia militias defender defenders peacekeeper ' +
    'peacekeepers combatant combatants serviceman servicemen conscript conscripts recruit recruits cadet cadets commander commanders separatist separatists ' +
    'marine marines paratrooper paratroopers crewman crewmen airman airmen pilot pilots loyalist loyalists islamist islamists extremist extremists bomber ' +
    'bombers attacker attackers assailant assailants sniper snipers forces personnel gendarme gendarmes ranger rangers general generals colonel colonels ' +
    'captain captains lieutenant lieutenants sergeant sergeants major majors members member operatives bandits tribesmen commandos',
)
export const civilians = set(
  'civilian civilians resident residents villager villagers protester protesters protestor protestors demonstrator demonstrators worker workers journalist ' +
    'journalists student students teacher teachers farmer farmers peasant peasants worshipper worshippers worshiper worshipers lawmaker lawmakers cook cooks chef chefs guide guides clerk clerks monk monks imam imams cleric clerics pastor pastors rabbi rabbis novice novices deacon deacons volunteer volunteers aid-worker pilgrim pilgrims passenger passengers shopper ' +
    'shoppers bystander bystanders doctor doctors nurse nurses medic medics patient patients driver drivers shepherd shepherds passer-by passers-by ' +
    'passersby activist activists refugee refugees photographer photographers reporter reporters cameraman priest priests nun nuns lawyer lawyers judge ' +
    'judges candidate candidates mourner mourners tourist tourists miner miners migrant migrants commuter commuters inhabitants townspeople herders ' +
    'citizen citizens fishermen fisherman merchant merchants engineer engineers paramedic paramedics pedestrian pedestrians',
)
export const women = set('woman women girl girls mother mothers nuns wife wives')
export const children = set(
  'child children boy boys baby babies infant infants minors toddler toddlers teenager teenagers schoolchildren pupil pupils kids',
)
export const persons = set(
  'people persons person man men sailor sailors mayor mayors senator senators minister ministers councillor councillors relative agent agents others other hostage hostages prisoner prisoners victim victims brothers sons daughters relatives comrades colleagues friends neighbours neighbors cousins nephews foreigner foreigners national nationals ' +
    'youth youths youngster official officials staff leader leaders survivors them us these those more detainee detainees politician politicians supporter ' +
    'supporters figures diplomat diplomats adults inmates escapees employees employee aides aide bodyguard bodyguards suspects suspect muslims muslim ' +
    'christians christian shiites shiite sunnis sunni kurds jews hindus yazidis alawites tutsis hutus individuals souls human beings elderly lives ' +
    'families-members crew occupants humans contractors contractor sources whom',
)

/** Nouns whose number is not a number of victims even beside a harm word. */
export const things = set(
  'vehicles vehicle tanks tank rockets rocket missiles missile drone drones warheads warhead boatloads shells shell homes houses house buildings building villages village towns town cities city ' +
    'checkpoints positions bases base bombs bomb blasts blast explosions explosion attacks attack raids raid strikes strike air airstrikes incidents ' +
    'incident clashes battles rifles weapons guns aircraft planes plane jets helicopters helicopter trucks truck cars car buses bus motorcycles ships boats ' +
    'times occasions places provinces districts neighbourhoods neighborhoods areas countries nations states groups families family households camels cows ' +
    'sheep animals livestock goats cattle tunnels caches mines grenades bullets shots rounds cases charges reports percent dollars others-places ' +
    'seats capitals capital strongholds bastions hubs ports votes parties companies schools school mosques churches hospitals hospital roads bridges camps camp sites targets parts reasons fronts governorates regions ' +
    'hills settlements outposts posts tonnes ballots wars wells fields armoured armored',
)
/** Kinds whose verbs have other objects too: they need a word for persons. */
export const needsPerson: ReadonlySet<CasualtyKind> = new Set([
  'captured',
  'trapped',
  'missing',
  'displaced',
  'in-need',
])
