import { deals, type Move } from './move.ts'

/** Agreeing, siding with, working together. In order: the first row of a verb that fits reads it. */
export const accordMoves: readonly Move[] = [
  {
    verbs: 'commit',
    type: 'AGREE',
    needs: /^(?:\S+ )?to\b/,
    unless: /^(?:it|him|her|them)sel(?:f|ves)\b/,
    target: 'with',
  },
  {
    verbs: 'promise pledge agree consent vow volunteer undertake',
    type: 'AGREE',
    unless:
      /^(?:that (?:the|it|he|there) (?:was|is|were|had)|with (?:the|his|her|that|this)|(?:it|him|her|them)sel(?:f|ves)\b|,|$|[."])/,
    target: 'with',
    anyone: true,
  },
  {
    verbs: 'offer',
    type: 'AGREE',
    needs: /^to\b|\b(?:talks|negotiations|mediation|truce|cease-?fire|amnesty|terms|good offices|services)\b/,
    target: 'to',
  },
  {
    verbs: 'propose',
    type: 'AGREE',
    needs: /^\S+ \S+/,
    target: 'to',
  },
  {
    verbs: 'give',
    type: 'AGREE',
    needs: /^(?:\S+ ){0,3}?(?:green (?:light|signal)|go-ahead|approval|consent|permission|nod|assent)\b/,
    target: 'none',
  },
  {
    verbs: 'come',
    type: 'AGREE',
    needs: /^to (?:\S+ ){0,2}?(?:agreement|understanding|terms|accord)\b/,
    target: 'with',
    anyone: true,
  },
  { verbs: 'accept', type: 'AGREE', unless: /^(?:responsibility|blame|that)\b/, target: 'object' },
  {
    verbs: 'express voice state repeat reiterate renew restate reaffirm reconfirm declare signal',
    type: 'AGREE',
    needs: /^(?:\S+ ){0,3}?(?:willingness|readiness|intention|commitment|openness)\b/,
    target: 'none',
  },
  {
    verbs: 'sign ratify conclude reach strike finalise finalize initial clinch seal ink hammer forge',
    type: 'SUPPORT',
    needs: deals,
    target: 'with',
    anyone: true,
  },
  {
    verbs: 'exchange swap',
    type: 'COOPERATE',
    needs: /\b(?:prisoners?|captives?|detainees|bodies|hostages|remains|ambassadors)\b/,
    target: 'with',
    anyone: true,
  },
  {
    verbs: 'restore resume renew normalise normalize re-establish reestablish upgrade establish',
    type: 'COOPERATE',
    needs: /\b(?:ties|relations|cooperation|links|aid)\b/,
    target: 'with',
  },
  {
    verbs: 'cooperate collaborate coordinate co-operate liaise',
    type: 'COOPERATE',
    target: 'with',
  },
  {
    verbs: 'work',
    type: 'COOPERATE',
    needs:
      /^(?:\S+ ){0,5}?(?:with|towards?|together|for)\b.{0,80}\b(?:peace|cease-?fire|truce|solution|settlement|stability|resolution|release|accord|agreement)\b/,
    target: 'with',
  },
  {
    verbs: 'oversee supervise',
    type: 'COOPERATE',
    needs: /^(?:\S+ ){0,4}?(?:swap|exchange|truce|cease-?fire|withdrawal|pullout|disarmament|evacuation)\b/,
    target: 'none',
  },
  { verbs: 'share', type: 'COOPERATE', needs: /\b(?:intelligence|information)\b/, target: 'with' },
  {
    verbs: 'welcome hail praise congratulate commend applaud salute laud thank endorse',
    type: 'SUPPORT',
    target: 'object',
    anyone: true,
  },
  {
    verbs: 'recognise recognize',
    type: 'SUPPORT',
    needs:
      /^(?:the |its |\p{Lu}|\S+ as (?:the|a|an)\b|.*\b(?:independence|state|government|council|opposition|legitima\w+|sovereignty)\b)/u,
    unless: /^(?:that|the (?:need|importance|fact|right))\b/,
    target: 'object',
  },
  { verbs: 'back support favour favor champion defend', type: 'SUPPORT', target: 'object' },
  {
    verbs: 'vote',
    type: 'SUPPORT',
    needs:
      /^(?:\S+ ){0,3}?(?:for|in favou?r|to (?:adopt|approve|back|endorse|accept|recogni[sz]e|extend|lift|send|readmit|admit|join))\b/,
    target: 'none',
  },
  {
    verbs: 'adopt pass approve',
    type: 'SUPPORT',
    needs:
      /^(?:\S+ ){0,5}?(?:resolutions?|statement|motion|declaration|mandate|plan|roadmap|proposal|deal|agreement|aid|mission|sale|package)\b/,
    target: 'none',
  },
  { verbs: 'reopen re-open open', type: 'SUPPORT', needs: /^(?:\S+ ){0,3}?(?:embassy|consulate)\b/, target: 'none' },
  {
    verbs: 'express voice reiterate reaffirm affirm renew declare pledge',
    type: 'SUPPORT',
    needs:
      /^(?:\S+ ){0,3}?(?:support|solidarity|backing|sympathy|satisfaction|appreciation|confidence|gratitude|condolences)\b/,
    target: 'none',
  },
  { verbs: 'reaffirm affirm endorse', type: 'SUPPORT', needs: /\bas (?:the|its|his|their|an?)\b/, target: 'object' },
  { verbs: 'speak come', type: 'SUPPORT', needs: /^(?:out )?in (?:support|favou?r)\b/, target: 'none' },
  {
    verbs: 'convey send offer extend express',
    type: 'SUPPORT',
    needs: /^(?:\S+ ){0,3}?(?:congratulations|condolences|greetings|thanks)\b/,
    target: 'to',
  },
  {
    verbs: 'throw lend give offer',
    type: 'SUPPORT',
    needs: /\b(?:weight|support|backing) (?:behind|to)\b/,
    target: 'none',
  },
  {
    verbs: 'want wish',
    type: 'AGREE',
    needs: /^to (?:help|assist|cooperate|meet|talk|negotiate|restore|resume)\b/,
    target: 'none',
  },
]
