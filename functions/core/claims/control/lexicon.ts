import type { ControlType } from '../claim.ts'

/** Common nouns of places and their parts that can be taken, held or entered. */
export const siteNouns =
  /^(?:towns?|cit(?:y|ies)|villages?|districts?|provinces?|areas?|neighbou?rhoods?|suburbs?|quarters?|air-?bases?|bases?|airports?|airfields?|bridges?|halls?|squares?|checkpoints?|crossings?|camps?|ports?|hills?|hilltops?|islands?|highways?|roads?|regions?|territor(?:y|ies)|strongholds?|bastions?|enclaves?|pockets?|valleys?|mountains?|peninsulas?|posts?|outposts?|barracks|headquarters|dams?|refiner(?:y|ies)|oilfields?|fields?|plants?|stations?|compounds?|palaces?|buildings?|cent(?:re|er)s?|heart|outskirts|countryside|positions?|capitals?|junctions?|parts?|swathes?|swaths?|half|third|most|much|all|majority|townships?|hamlets?|settlements?|facilit(?:y|ies)|prisons?|hospitals?|universit(?:y|ies)|complex|factor(?:y|ies)|depots?|warehouses?|tunnels?|borders?|citadel|castle|mosques?|schools?|gates?|edges?|banks?|front|frontline|lines?|streets?|zones?|sectors?|foothold|garrison|monastery|ministry|parliament|gasfields?|mines?|kilomet(?:re|er)s|square|block|boroughs?|governorates?|stretch(?:es)?|corridors?|ridges?|heights|peaks?|entrances?|approaches|route|section|portions?|sites?|percent|per-cent|one-third|two-thirds|one-half|one-quarter|three-quarters|thirds|quarters|%|cities)$/
/** Nouns that name no whole. */
export const partNouns =
  /^(?:percent|%|one-third|two-thirds|one-half|one-quarter|three-quarters|thirds|parts?|cent(?:re|er)s?|heart|outskirts|areas?|quarters?|neighbou?rhoods?|districts?|suburbs?|buildings?|halls?|squares?|positions?|swathes?|swaths?|half|third|most|much|majority|checkpoints?|streets?|gates?|edges?|hospital|university|tunnels?|section|portions?|stretch(?:es)?|sectors?|mosques?|schools?|station|entrances?|foothold|block|bridges?|compound|factory|facility|headquarters|prison|port|airport)$/

/** Who cannot take ground, whatever the verb says. */
export const notForces =
  /^(?:civilians?|residents?|famil(?:y|ies)|refugees?|people|women|children|inhabitants|villagers|protesters|demonstrators|journalists?|reporters?|rockets?|shells?|missiles?|bombs?|mortars?|fire|flames|flood|water|storm|earthquake|inspectors?|observers?|monitors?|aid|convoys?|ambulances?|doctors?|medics?|workers?|part(?:y|ies)|conservatives|democrats|republicans|candidates?|voters?|company|firm|team|players?|investigators?|thousands|hundreds|dozens|migrants|patients|he|she|i|you|who|court|judge|president|minister|talks|conference|meeting|victims?|bodies|tourists?|diplomats?|delegates?|delegation|mission|experts?|warplanes|aircraft|jets|helicopters|planes|shoppers|traders|students|pilgrims|investors|film|book|song|report|statement|death|deaths|blast|explosion|bomb|violence|news|disease|virus)$/

/** Verb + "control" (`took control of`). Verbs not listed say nothing about who holds it. */
export const controlWords: readonly (readonly [RegExp, ControlType])[] = [
  [
    /^(?:take|gain|regain|retake|seize|wrest|assume|establish|win|impose|claim|restore|reassert|recover|reclaim|extend|get|secure|capture|reestablish|re-establish|declare|announce|complete|achieve)$/,
    'taken',
  ],
  [/^(?:have|keep|maintain|retain|hold|exercise|exert|consolidate|tighten|enjoy|share)$/, 'held'],
  [/^(?:lose|cede|relinquish|surrender|give|yield|concede|abandon)$/, 'lost'],
  [/^(?:hand|transfer|turn|pass)$/, 'handed-over'],
]
export const orderWords = /^(?:security|order|stability|calm|authority|sovereignty|peace|rule|safety)$/
export const restoring = /^(?:restore|reestablish|re-establish|bring|return|impose|spread|establish)$/
export const attackNouns =
  /^(?:offensives?|assaults?|attacks?|operations?|push|campaigns?|onslaughts?|raids?|counteroffensives?|counter-offensives?|counterattacks?|thrust|advance|incursion|invasion)$/
export const fightNouns =
  /^(?:fighting|fights?|clash|clashes|battles?|combat|gunbattles?|firefights?|hostilities|skirmish|skirmishes)$/
export const fightGoesOn =
  /^(?:continue|rage|erupt|break|flare|intensify|begin|start|resume|go|persist|take|spread|escalate|engulf|be|occur|ensue)$/
export const launching =
  /^(?:launch|begin|start|mount|open|lead|stage|unleash|carry|conduct|resume|continue|intensify|wage|announce|press)$/

/** Verbs too common to be believed without armed people for a subject. */
export const needsForce =
  /^(?:win|claim|secure|hold|regain|recover|reclaim|run|keep|maintain|administer|govern|manage|man|rule|retain|free|clear|sweep|comb|grab|snatch|rid|leave|quit|flee|reach|cross|enter|move|push|break|pour|march|roll|fight|close|edge|progress|thrust|evacuate|pull|retire|depart|return|turn|deliver|transfer|hand|give|take|overtake|retrieve|attack|raid|surround|ring|isolate|clash|battle|contest|dominate|throw|drive|force|chase|kick|flush|push|defeat|abandon|lose|yield|surrender|concede|forfeit|occupy)$/

/** Nouns made of the verbs, with what they say; the place follows "of" unless told. */
export const controlNouns: readonly (readonly [RegExp, ControlType])[] = [
  [/^(?:fall|loss|collapse|surrender)$/, 'lost'],
  [
    /^(?:capture|recapture|seizure|takeover|take-over|liberation|conquest|reconquest|retaking|recapturing|capturing|taking|overrunning)$/,
    'taken',
  ],
  [/^(?:siege|encirclement|blockade|besieging|besiegement)$/, 'besieged'],
  [/^(?:withdrawal|withdrawals|retreat|pullout|pull-out|pullback|evacuation|departure|exit)$/, 'withdrawn'],
  [/^(?:storming)$/, 'assaulted'],
  [/^(?:occupation)$/, 'held'],
  [/^(?:handover|hand-over)$/, 'handed-over'],
]
