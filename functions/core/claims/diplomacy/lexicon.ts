import type { DiplomacyType } from '../claim.ts'

/** A verb's move. `needs`: what must follow for the reading to hold; `target`: which phrase is spoken to or acted on. */
export interface Move {
  readonly verbs: RegExp
  readonly type: DiplomacyType
  /** CAMEO root code. */
  readonly cameo: string
  readonly needs?: RegExp
  /** Words right behind the verb that make another reading. */
  readonly unless?: RegExp
  readonly target: 'object' | 'on' | 'with' | 'to' | 'none'
}

const aid =
  /\b(?:aid|assistance|arms|weapons?|weaponry|missiles?|ammunition|funds?|funding|money|loans?|supplies|relief|equipment|rifles|medicine|food|dollars|euros|fighters|advisers|advisors|troops|support|helicopters|jets|tanks|training|grants?|million|billion|vehicles|vests|defen[cs]e)\b/
const deal =
  /\b(?:agreements?|deals?|accords?|treat(?:y|ies)|pacts?|truces?|cease-?fires?|memorandum|protocols?|peace|resolution|contracts?|settlement|terms)\b/

/** In order: the first that fits reads the verb. Types are PLOVER's, codes CAMEO's. */
export const moves: readonly Move[] = [
  {
    verbs: /^call$/,
    type: 'REQUEST',
    cameo: '02',
    needs: /^(?:\S+ ){0,5}?(?:for|on|upon)\b/,
    unless: /^(?:off|it)\b/,
    target: 'on',
  },
  { verbs: /^(?:appeal|petition|plead)$/, type: 'REQUEST', cameo: '02', target: 'to' },
  {
    verbs: /^(?:ask|urge|implore|beg|exhort|press|beseech|encourage|invite)$/,
    type: 'REQUEST',
    cameo: '02',
    target: 'object',
  },
  {
    verbs: /^(?:request|seek)$/,
    type: 'REQUEST',
    cameo: '02',
    needs:
      /\b(?:aid|help|support|assistance|meeting|talks|intervention|weapons|arms|protection|that|loan|troops|peace|ties|solution|recognition|meetings|extradition|asylum|mandate|resolution|end|missiles|investigation)\b/,
    target: 'none',
  },
  { verbs: /^demand$/, type: 'REQUEST', cameo: '10', target: 'none' },
  { verbs: /^insist$/, type: 'REQUEST', cameo: '10', needs: /^on\b|\b(?:must|should)\b/, target: 'none' },
  {
    verbs:
      /^(?:accuse|blame|condemn|denounce|criticise|criticize|slam|blast|deplore|decry|lambast|lambaste|rebuke|chide|scold|castigate|lament|censure|vilify|protest)$/,
    type: 'ACCUSE',
    cameo: '11',
    target: 'object',
  },
  { verbs: /^(?:allege)$/, type: 'ACCUSE', cameo: '11', target: 'none' },
  {
    verbs: /^express$/,
    type: 'ACCUSE',
    cameo: '11',
    needs:
      /\b(?:concerns?|fears?|alarm|outrage|dismay|regret|anger|worr(?:y|ies)|disappointment|unease|shock|doubts?|scepticism|skepticism)\b/,
    target: 'none',
  },
  {
    verbs: /^(?:express|voice|reiterate|reaffirm)$/,
    type: 'SUPPORT',
    cameo: '05',
    needs: /\b(?:support|solidarity|backing|sympathy|satisfaction|appreciation|confidence|readiness|hope)\b/,
    target: 'none',
  },
  {
    verbs: /^(?:reiterate|renew|repeat)$/,
    type: 'REQUEST',
    cameo: '02',
    needs: /\b(?:calls?|appeals?|demands?|requests?)\b/,
    target: 'none',
  },
  {
    verbs: /^warn$/,
    type: 'THREATEN',
    cameo: '13',
    needs:
      /\b(?:retaliat\w+|consequences?|respon[ds]\w*|will not (?:hesitate|tolerate)|would not tolerate|force|strikes?|sanctions?|act|war|intervene|price|crush\w*|attack\w*)\b/,
    target: 'object',
  },
  { verbs: /^warn$/, type: 'ACCUSE', cameo: '11', target: 'none' },
  { verbs: /^threaten$/, type: 'THREATEN', cameo: '13', target: 'object' },
  {
    verbs: /^(?:vow|swear|pledge|promise)$/,
    type: 'THREATEN',
    cameo: '13',
    needs:
      /\b(?:crush|trounce|retaliat\w+|aveng\w+|reveng\w+|punish|fight|attack|destroy|defeat|drive|liberate|retake|respond|wipe|strike)\b/,
    target: 'none',
  },
  {
    verbs:
      /^(?:provide|send|give|deliver|supply|donate|ship|contribute|grant|lend|extend|offer|pledge|promise|allocate|airlift|sell|transfer|channel)$/,
    type: 'AID',
    cameo: '07',
    needs: aid,
    target: 'to',
  },
  { verbs: /^(?:arm|fund|finance|train|equip)$/, type: 'AID', cameo: '07', target: 'object' },
  {
    verbs: /^(?:promise|pledge|agree|consent|vow|offer|volunteer|commit|undertake|propose)$/,
    type: 'AGREE',
    cameo: '03',
    unless: /^(?:that (?:the|it|he|there) (?:was|is|were|had))/,
    target: 'with',
  },
  { verbs: /^(?:accept|approve)$/, type: 'AGREE', cameo: '03', target: 'object' },
  {
    verbs: /^(?:sign|ratify|conclude|reach|strike|finalise|finalize|initial|clinch|seal)$/,
    type: 'SUPPORT',
    cameo: '05',
    needs: deal,
    target: 'with',
  },
  { verbs: /^(?:broker|mediate|facilitate)$/, type: 'CONSULT', cameo: '04', target: 'none' },
  {
    verbs:
      /^(?:welcome|hail|praise|congratulate|endorse|commend|applaud|back|support|recognise|recognize|salute|thank|favour|favor|champion|defend|laud)$/,
    type: 'SUPPORT',
    cameo: '05',
    target: 'object',
  },
  {
    verbs: /^(?:throw|lend)$/,
    type: 'SUPPORT',
    cameo: '05',
    needs: /\b(?:weight|support|backing) (?:behind|to)\b/,
    target: 'none',
  },
  { verbs: /^(?:cooperate|collaborate|coordinate|co-operate)$/, type: 'COOPERATE', cameo: '06', target: 'with' },
  {
    verbs: /^(?:reject|refuse|dismiss|oppose|rebuff|veto|decline|boycott|repudiate|spurn)$/,
    type: 'REJECT',
    cameo: '12',
    target: 'object',
  },
  { verbs: /^rule$/, type: 'REJECT', cameo: '12', needs: /^out\b/, target: 'none' },
  { verbs: /^turn$/, type: 'REJECT', cameo: '12', needs: /^down\b/, target: 'none' },
  {
    verbs: /^(?:deny|refute)$/,
    type: 'REJECT',
    cameo: '12',
    needs:
      /\b(?:allegations?|accusations?|charges?|claims?|reports?|involve\w*|responsib\w+|us(?:ed|ing)|role|links?|behind|supporting|arming|massacre|chemical|wrongdoing|request|access|visas?|permission|entry)\b/,
    target: 'none',
  },
  {
    verbs: /^impose$/,
    type: 'SANCTION',
    cameo: '16',
    needs: /\b(?:sanctions?|embargo(?:es)?|bans?|blockade|restrictions?|freeze)\b/,
    target: 'on',
  },
  {
    verbs: /^(?:sanction|blacklist|expel)$/,
    type: 'SANCTION',
    cameo: '16',
    needs:
      /\b(?:ambassadors?|diplomats?|envoys?|embassy|officials?|regime|government|companies|banks?|individuals|leaders?|peacekeepers|staff)\b/,
    target: 'object',
  },
  {
    verbs: /^(?:recall|withdraw|pull)$/,
    type: 'SANCTION',
    cameo: '16',
    needs: /\b(?:ambassadors?|envoys?|diplomats?)\b/,
    target: 'none',
  },
  {
    verbs: /^(?:cut|sever|suspend|freeze|halt|break|downgrade|close|withhold)$/,
    type: 'SANCTION',
    cameo: '16',
    needs:
      /\b(?:ties|relations|aid|assistance|membership|assets|embassy|cooperation|talks|negotiations|contacts|funding|sales|payments|shipments|loans?)\b/,
    target: 'with',
  },
  {
    verbs: /^(?:ease|lift|relax|waive|end)$/,
    type: 'CONCEDE',
    cameo: '08',
    needs: /\b(?:sanctions?|embargo|ban|restrictions?|blockade|curfew|state of emergency|martial law)\b/,
    target: 'none',
  },
  {
    verbs: /^(?:release|free|pardon)$/,
    type: 'CONCEDE',
    cameo: '08',
    needs: /\b(?:prisoners?|hostages?|detainees?|captives?)\b/,
    target: 'none',
  },
  {
    verbs: /^(?:resign|step)$/,
    type: 'CONCEDE',
    cameo: '08',
    needs: /^(?:down|aside|from|as|over|amid|after|on|$)/,
    target: 'none',
  },
  { verbs: /^(?:mobilise|mobilize|mass)$/, type: 'MOBILIZE', cameo: '15', target: 'none' },
  {
    verbs: /^(?:deploy|put)$/,
    type: 'MOBILIZE',
    cameo: '15',
    needs: /\b(?:troops|forces|soldiers|army|warships|navy|police|alert|batter(?:y|ies)|missiles|jets)\b/,
    target: 'none',
  },
  {
    verbs: /^(?:arrest|detain|jail|ban|outlaw|imprison|sentence|charge)$/,
    type: 'COERCE',
    cameo: '17',
    target: 'object',
  },
  { verbs: /^(?:demonstrate|rally)$/, type: 'PROTEST', cameo: '14', target: 'none' },
  {
    verbs:
      /^(?:meet|confer|negotiate|consult|gather|hold|host|visit|discuss|convene|talk|travel|telephone|phone|tour|receive|fly|arrive|brief|attend)$/,
    type: 'CONSULT',
    cameo: '04',
    target: 'with',
  },
]

/** Verbs of meeting that need a word of it beside them. */
export const meetingNeeds: Readonly<Record<string, RegExp>> = {
  hold: /\b(?:talks?|meetings?|negotiations?|summit|conference|session|consultations?|discussions?|dialogue)\b/,
  host: /\b(?:talks?|meetings?|negotiations?|summit|conference|session|delegation|president|minister|leaders?)\b/,
  travel: /^to\b/,
  fly: /^to\b.*\b(?:talks?|meet|discuss|negotiations?|summit)\b/,
  arrive: /\b(?:for|to)\b.*\b(?:talks?|meet|discuss|negotiations?|summit|visit)\b/,
  talk: /^(?:with|to)\b/,
  receive: /\b(?:delegation|envoy|minister|president|ambassador|counterpart)\b/,
  discuss: /./,
  gather: /\b(?:talks?|conference|meeting|summit|discuss|peace|plan|session|crisis)\b/,
  meet: /^(?:with|in|on|to|for|his|her|their|again|separately|at|twice|\p{Lu}|the|senior|russian|opposition|$)/iu,
  attend: /\b(?:talks?|meetings?|negotiations?|summit|conference|session)\b/,
  brief: /\b(?:council|president|ministers?)\b/,
  tour: /./,
}

export const meetingNouns =
  /^(?:conferences?|summits?|talks|meetings?|negotiations?|sessions?|consultations|dialogue|peace-talks)$/

/** What a move is about, told by words of its sentence. In this order. */
export const topics: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:chemical|sarin|nerve (?:agent|gas)|chlorine|poison gas|mustard gas|toxic gas|biological weapons?)\b/i,
    'chemical weapons',
  ],
  [/\bno-fly zone\b/i, 'no-fly zone'],
  [/\b(?:cease-?fire|truce|armistice|cessation of hostilities)\b/i, 'ceasefire'],
  [
    /\b(?:peace (?:conference|talks|process|plan|negotiations|efforts?|initiatives?|deal|accord|agreement|summit)|conference|geneva|summit|political (?:solution|settlement|transition)|negotiat\w+)\b/i,
    'peace talks',
  ],
  [
    /\b(?:prisoners?|hostages?|captives|detainees) (?:swap|exchange|release)|\brelease of (?:\S+ ){0,2}(?:prisoners|hostages)\b/i,
    'prisoners',
  ],
  [/\b(?:sanctions?|embargo)\b/i, 'sanctions'],
  [/\bmassacres?\b|\bcivilians?\b|\bciviliian population\b/i, 'protection of civilians'],
  [/\b(?:humanitarian|corridor|aid|relief|red (?:cross|crescent)|evacuat\w+)\b/i, 'humanitarian access'],
  [/\b(?:arms|weapons?|missiles?|rifles|ammunition|military aid|weaponry)\b/i, 'arms'],
  [/\b(?:peacekeep\w+|intervention|interim force|troops)\b/i, 'foreign forces'],
  [/\b(?:step (?:down|aside)|resign\w*|ouster|departure of)\b/i, 'leadership'],
  [/\b(?:elections?|vote|poll|referendum)\b/i, 'elections'],
  [
    /\b(?:fall|victory|capture|assault|offensive|attack|bombing|bombardment|shelling|invasion|siege)\b/i,
    'the fighting',
  ],
]
