import type { Move } from './move.ts'

const wanted =
  /\b(?:aid|help|support|assistance|meetings?|talks|intervention|weapons|arms|protection|that|loan|troops|peace|ties|solution|recognition|extradition|asylum|mandate|resolution|end|missiles|investigation|inquiry|release|clarification|access|observers|peacekeepers|mediation)\b/
export const violence =
  /\b(?:retaliat\w+|consequences?|respon[ds]\w*|will not (?:hesitate|tolerate)|would not (?:hesitate|tolerate)|force|strikes?|sanctions?|act|war|interven\w+|price|crush\w*|attack\w*|trounce|aveng\w+|reveng\w+|punish|fight|destroy|defeat|drive|liberate|retake|wipe|eliminate|eradicate)\b/
const worry =
  /\b(?:concerns?|fears?|alarm|outrage|dismay|regrets?|anger|worr(?:y|ies)|disappointment|displeasure|dissatisfaction|unease|shock|doubts?|scepticism|skepticism|frustration|indignation|protests?|reservations?|condemnation)\b/

/** Asking, blaming, threatening. In order: the first row of a verb that fits reads it. */
export const wordMoves: readonly Move[] = [
  {
    verbs: 'warn caution advise',
    type: 'REQUEST',
    needs: /\bto \p{Ll}/u,
    unless: /\b(?:would|will)\b/,
    target: 'object',
    partyOnly: true,
  },
  {
    verbs: 'call',
    type: 'REQUEST',
    needs: /^(?:\S+ ){0,5}?(?:for|on|upon)\b/,
    unless: /^(?:off|it|him|her|them|himself)\b|\bon (?:the )?(?:grounds?|basis)\b/,
    target: 'on',
    anyone: true,
  },
  { verbs: 'appeal petition plead lobby', type: 'REQUEST', unless: /^against\b/, target: 'to', anyone: true },
  {
    verbs: 'ask',
    type: 'REQUEST',
    unless: /^(?:about|whether|if|why|how|what|reporters?|journalists?|himself|questions?)\b/,
    target: 'object',
    anyone: true,
  },
  { verbs: 'urge implore beg exhort beseech invite', type: 'REQUEST', target: 'object', anyone: true },
  {
    verbs: 'turn',
    type: 'REQUEST',
    needs: /^to .{1,50}?\bfor (?:\S+ ){0,2}?(?:help|support|assistance|aid|arms|weapons|mediation|protection)\b/,
    target: 'to',
  },
  { verbs: 'encourage', type: 'REQUEST', needs: /\bto\b/, target: 'object' },
  {
    verbs: 'press push prod pressure',
    type: 'REQUEST',
    needs: /^for\b|\bto \p{Ll}/u,
    target: 'object',
    partyOnly: true,
  },
  { verbs: 'press push', type: 'REQUEST', needs: /^(?:\S+ ){0,2}?for\b/, target: 'none' },
  { verbs: 'order instruct', type: 'REQUEST', cameo: '10', needs: /\bto \p{Ll}/u, target: 'object', partyOnly: true },
  {
    verbs: 'tell',
    type: 'REQUEST',
    cameo: '10',
    needs:
      /^(?:\S+ ){1,6}?to (?:lay|leave|withdraw|stop|halt|end|surrender|disarm|pull|return|cease|hand|quit|release|refrain|back|choose|respect)\b/,
    unless: /^(?:\S+ )?(?:residents|people|civilians|villagers|families|reporters|journalists)\b/,
    target: 'object',
    partyOnly: true,
  },
  { verbs: 'want', type: 'REQUEST', needs: /\bto \p{Ll}/u, target: 'object', partyOnly: true },
  { verbs: 'remind', type: 'REQUEST', needs: /\b(?:of|that|to)\b/, target: 'object', partyOnly: true },
  {
    verbs: 'request seek',
    type: 'REQUEST',
    needs: wanted,
    unless: /^(?:refuge|shelter|safety|cover)\b/,
    target: 'none',
  },
  { verbs: 'demand', type: 'REQUEST', cameo: '10', target: 'none', anyone: true },
  { verbs: 'insist', type: 'REQUEST', cameo: '10', needs: /^on (?!\w+day\b)|\b(?:must|should)\b/, target: 'none' },
  {
    verbs: 'reiterate renew repeat issue make',
    type: 'REQUEST',
    needs: /^(?:\S+ ){0,4}?(?:calls?|appeals?|demands?|requests?) (?:for|to|that)\b/,
    target: 'none',
  },
  {
    verbs: 'stress emphasise emphasize underline underscore reiterate highlight',
    type: 'REQUEST',
    needs: /\b(?:need|importance|necessity|urgency)\b/,
    target: 'none',
  },
  {
    verbs:
      'accuse condemn denounce criticise criticize slam blast deplore decry lambast lambaste rebuke chide scold castigate censure vilify bemoan chastise excoriate berate reprimand admonish assail',
    type: 'ACCUSE',
    target: 'object',
    anyone: true,
  },
  { verbs: 'blame', type: 'ACCUSE', target: 'object', anyone: true },
  { verbs: 'lament regret fault', type: 'ACCUSE', target: 'object' },
  { verbs: 'protest', type: 'ACCUSE', needs: /^(?:to|against|at|over|the|a|an|its|his|that)\b/, target: 'object' },
  {
    verbs: 'trade exchange swap',
    type: 'ACCUSE',
    needs: /^(?:\S+ )?(?:accusations|recriminations|charges|blame|barbs)\b/,
    target: 'none',
    anyone: true,
  },
  { verbs: 'charge', type: 'ACCUSE', needs: /^(?:\S+ ){0,2}?that\b/, target: 'none' },
  { verbs: 'allege complain', type: 'ACCUSE', target: 'none', anyone: true },
  { verbs: 'hold', type: 'ACCUSE', needs: /\bresponsible\b/, target: 'object', anyone: true },
  { verbs: 'lash hit', type: 'ACCUSE', needs: /^out at\b/, target: 'none' },
  {
    verbs: 'summon',
    type: 'ACCUSE',
    needs:
      /\b(?:ambassadors?|envoys?|charg[eé]|(?:high )?commissioners?|diplomats?|heads? of (?:\S+ ){0,3}?missions?)\b/,
    target: 'object',
  },
  { verbs: 'express voice register convey raise', type: 'ACCUSE', needs: worry, target: 'none' },
  { verbs: 'warn caution', type: 'THREATEN', needs: violence, target: 'object' },
  { verbs: 'warn', type: 'THREATEN', target: 'object', partyOnly: true },
  {
    verbs: 'warn caution',
    type: 'ACCUSE',
    needs: /^\S+ \S+/,
    unless: /^(?:[.,]|on \w+day\b)|\b(?:toll|storms?|floods?)\b/,
    target: 'none',
  },
  { verbs: 'threaten', type: 'THREATEN', needs: /./, target: 'object', anyone: true },
]
