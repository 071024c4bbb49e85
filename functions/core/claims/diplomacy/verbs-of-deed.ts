import type { Move } from './move.ts'

const goods =
  /\b(?:aid|assistance|arms|weapons?|weaponry|missiles?|ammunition|funds?|funding|money|loans?|supplies|relief|equipment|rifles|medicine|food|dollars|euros|fighters|advisers|advisors|troops|support|helicopters|jets|tanks|training|grants?|million|billion|vehicles|vests|defen[cs]e|asylum|goods|shelter|tents|drones|shells|force|peacekeepers|contingent|battalion|wheat|fuel|vaccines)\b/

/** Giving, punishing, arming, coercing. In order: the first row of a verb that fits reads it. */
export const deedMoves: readonly Move[] = [
  {
    verbs:
      'provide send give deliver supply donate ship contribute grant lend extend offer pledge promise allocate airlift sell transfer channel',
    type: 'AID',
    needs: goods,
    unless:
      /^(?:\S+ )?(?:no|few|little|support|backing|weight)\b|\b(?:warning|message|signal|evidence|details|toll|figures?|fleeing|scrambling)\b/,
    target: 'to',
  },
  { verbs: 'arm fund finance train equip help assist', type: 'AID', target: 'object', partyOnly: true },
  {
    verbs: 'impose slap reimpose tighten toughen widen extend',
    type: 'SANCTION',
    needs: /\b(?:sanctions?|embargo(?:es)?|bans?|blockade|restrictions?|freeze)\b/,
    target: 'on',
  },
  {
    verbs: 'sanction blacklist expel',
    type: 'SANCTION',
    needs:
      /\b(?:ambassadors?|diplomats?|envoys?|embassy|officials?|regime|government|companies|banks?|individuals|leaders?|peacekeepers|staff|inspectors?|monitors?|commanders?|generals?|entities|people)\b/,
    target: 'object',
  },
  {
    verbs: 'designate list label',
    type: 'SANCTION',
    needs: /\bterrorist\b|^(?:\S+ ){0,3}?(?:leaders?|individuals|officials|commanders?|generals?|entities|companies)\b/,
    target: 'object',
  },
  {
    verbs: 'announce unveil declare',
    type: 'SANCTION',
    needs: /^(?:\S+ ){0,5}?(?:sanctions?|counter-?measures|suspension|embargo|expulsion|freeze|visa bans?|blockade)\b/,
    unless: /^(?:that|it|he|she|they|on \S+ that)\b|\b(?:lifting|easing|end) of\b/,
    target: 'on',
  },
  {
    verbs: 'announce unveil',
    type: 'AID',
    needs: /^(?:\S+ ){0,6}?(?:aid|assistance|relief|package|weapons|arms|funding)\b/,
    unless: /\bcounter-?measures\b|^(?:that|it|he|she|they|on \S+ that)\b/,
    target: 'to',
  },
  {
    verbs: 'throw kick order',
    type: 'SANCTION',
    needs:
      /^(?:out )?(?:\S+ ){0,4}?(?:ambassadors?|envoys?|diplomats?|peacekeepers)\b|^(?:\S+ )?closure of (?:\S+ ){0,3}?(?:consulates?|embass(?:y|ies)|missions?)\b/,
    unless: /\bsummon/,
    target: 'object',
  },
  {
    verbs: 'inform notify',
    type: 'SANCTION',
    needs: /\b(?:decision to expel|expulsion|expelled|persona non grata)\b/,
    target: 'object',
  },
  { verbs: 'recall withdraw pull', type: 'SANCTION', needs: /\b(?:ambassadors?|envoys?|diplomats?)\b/, target: 'none' },
  {
    verbs: 'put place add',
    type: 'SANCTION',
    needs: /\b(?:on|to) (?:its|the|their|a) (?:\S+ ){0,3}?(?:lists?|blacklist)\b/,
    target: 'object',
  },
  {
    verbs: 'vote approve',
    type: 'AID',
    needs: /\b(?:million|billion)\b.{0,40}\baid\b|\baid (?:package|bill)\b/,
    target: 'to',
  },
  {
    verbs: 'suspend remove drop take strike delist',
    type: 'CONCEDE',
    needs: /\bfrom (?:its|the|their|his|a) (?:\S+ ){0,3}?(?:lists?|blacklist)\b/,
    target: 'object',
  },
  {
    verbs: 'cut sever suspend freeze halt break downgrade close withhold reduce end',
    type: 'SANCTION',
    needs:
      /\b(?:ties|relations|aid|assistance|membership|assets|embassy|cooperation|talks|negotiations|contacts|funding|sales|payments|shipments|loans?|participation|mediation|supplies|borders?|airspace|exports?|imports?|trade)\b/,
    unless: /^(?:its|their|his|the)? ?(?:attack|offensive)\b|\b(?:sanctions?|embargo)\b/,
    target: 'with',
  },
  {
    verbs: 'bar exclude sideline suspend ban',
    type: 'SANCTION',
    needs:
      /\b(?:summit|league|union|organi[sz]ation|meetings?|talks|imports?|exports?|flights?|leaders?|bloc|conference|chief|commander)\b/,
    target: 'object',
  },
  {
    verbs: 'mobilise mobilize',
    type: 'MOBILIZE',
    needs: /\b(?:troops|forces|reservists|soldiers|army|fighters|units|battalions?|brigades?|divisions?|reserves)\b/,
    target: 'none',
  },
  {
    verbs: 'deploy mass',
    type: 'MOBILIZE',
    needs: /\b(?:troops|forces|soldiers|army|warships?|navy|alert|batter(?:y|ies)|missiles|jets|carrier)\b/,
    unless: /^(?:\S+ ){0,3}?(?:pressure|end)\b/,
    target: 'none',
  },
  { verbs: 'put', type: 'MOBILIZE', needs: /^(?:\S+ ){0,5}?on (?:\S+ ){0,2}?alert\b/, target: 'none' },
  {
    verbs: 'strengthen reinforce boost',
    type: 'MOBILIZE',
    needs: /^(?:\S+ ){0,3}?(?:units|troops|forces|garrisons?|presence|contingent)\b/,
    target: 'none',
  },
  { verbs: 'arrest detain jail imprison outlaw', type: 'COERCE', target: 'object', partyOnly: true },
  { verbs: 'demonstrate', type: 'PROTEST', target: 'none' },
  {
    verbs: 'stage hold organise organize',
    type: 'PROTEST',
    needs: /^(?:\S+ ){0,3}?(?:protests?|demonstrations?|rall(?:y|ies)|strikes?|sit-ins?|marches)\b/,
    target: 'none',
  },
]
