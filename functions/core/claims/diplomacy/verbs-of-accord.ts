import { deals, type Move, meetingWords, truces } from './move.ts'

/** Agreeing, siding with, meeting, giving way. In order: the first row of a verb that fits reads it. */
export const accordMoves: readonly Move[] = [
  {
    verbs: 'promise pledge agree consent vow volunteer commit undertake',
    type: 'AGREE',
    unless:
      /^(?:that (?:the|it|he|there) (?:was|is|were|had)|with (?:the|his|her|that|this)|(?:it|him|her|them)sel(?:f|ves)\b|,|$|[."])/,
    target: 'with',
    anyone: true,
  },
  {
    verbs: 'offer',
    type: 'AGREE',
    needs: /^to\b|\b(?:talks|negotiations|mediation|truce|cease-?fire|amnesty|terms)\b/,
    target: 'to',
  },
  {
    verbs: 'propose suggest',
    type: 'AGREE',
    needs:
      /^(?:\S+ ){0,5}?(?:talks|meetings?|summit|conference|negotiations|truce|cease-?fire|plan|deal|mediation|mission|swap|exchange)\b/,
    target: 'to',
  },
  { verbs: 'accept', type: 'AGREE', unless: /^(?:responsibility|blame|that)\b/, target: 'object' },
  {
    verbs: 'express voice state reaffirm declare signal',
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
    needs: /^(?:\S+ ){0,3}?(?:for|in favou?r|to (?:adopt|approve|back|endorse|accept|recogni[sz]e|extend|lift|send))\b/,
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
  { verbs: 'speak come', type: 'SUPPORT', needs: /^(?:out )?in (?:support|favou?r)\b/, target: 'none' },
  { verbs: 'throw lend', type: 'SUPPORT', needs: /\b(?:weight|support|backing) (?:behind|to)\b/, target: 'none' },
  { verbs: 'broker mediate facilitate', type: 'CONSULT', target: 'none' },
  { verbs: 'offer', type: 'CONSULT', needs: /^to (?:mediate|host|facilitate|broker)\b/, target: 'none' },
  {
    verbs: 'ease lift relax waive end cancel shorten suspend',
    type: 'CONCEDE',
    needs:
      /^(?:\S+ ){0,5}?(?:sanctions?|embargo|bans?|restrictions?|blockade|curfew|siege|state of emergency|martial law)\b/,
    target: 'none',
  },
  {
    verbs: 'release free pardon amnesty liberate hand turn',
    type: 'CONCEDE',
    needs: /\b(?:prisoners?|hostages?|detainees?|captives?|bodies|inmates|journalists?|abductees)\b/,
    unless: /^(?:from|of)\b/,
    target: 'none',
  },
  { verbs: 'order', type: 'CONCEDE', needs: /^(?:\S+ ){0,3}?release\b/, target: 'none' },
  {
    verbs: 'allow permit let grant guarantee',
    type: 'CONCEDE',
    needs:
      /\b(?:access|aid|convoys?|inspectors?|evacuat\w+|passage|entry|enter|visits?|return|leave|corridors?|observers?|monitors?|flights|deliver\w*|concessions?|autonomy|ceasefire)\b/,
    unless: /\b(?:asylum|loans?)\b/,
    target: 'object',
  },
  {
    verbs: 'open reopen',
    type: 'CONCEDE',
    needs: /^(?:\S+ ){0,3}?(?:borders?|crossings?|corridors?|airports?|ports?)\b/,
    target: 'none',
  },
  {
    verbs: 'declare announce order extend observe proclaim renew',
    type: 'RETREAT',
    needs: new RegExp(`^(?:\\S+ ){0,6}?${truces.source}`),
    unless: /\b(?:over|dead|void|at an end)\b/,
    target: 'none',
    anyone: true,
  },
  {
    verbs: 'hold cease suspend halt',
    type: 'RETREAT',
    needs: /^(?:their|its|his|all)? ?(?:fire|hostilities|attacks on|military operations)\b/,
    target: 'none',
    anyone: true,
  },
  { verbs: 'lay', type: 'RETREAT', needs: /^down (?:\S+ )?(?:arms|weapons)\b/, target: 'none', anyone: true },
  { verbs: 'resign', type: 'RETREAT', target: 'none' },
  { verbs: 'step', type: 'RETREAT', needs: /^(?:down|aside)\b/, target: 'none' },
  {
    verbs: 'name set fix announce',
    type: 'CONSULT',
    needs:
      /^(?:\S+ ){0,2}?(?:date|deadline|venue)\b.{0,40}\b(?:talks|meeting|negotiations|conference|summit|round|parties|sides)\b/,
    target: 'none',
  },
  {
    verbs: 'meet',
    type: 'CONSULT',
    needs:
      /^(?:with|in|on|to|for|his|her|their|again|separately|at|twice|this|last|\p{Lu}|the|senior|\S+ (?:leaders?|officials?|ministers?|diplomats?|envoys?|delegation)|$|[.,])/u,
    unless:
      /^(?:(?:the|their|its|his|any|all|our|those|these) )?(?:\S+ )?(?:\S+ )?(?:demands?|needs?|conditions?|obligations?|deadlines?|requirements?|standards?|criteria|targets?|goals?|commitments?|expectations?)\b|^(?:with|by) (?:\S+ )?(?:resistance|fire|criticism|outrage|anger|condemnation|scepticism|skepticism|silence)\b/,
    target: 'with',
  },
  {
    verbs: 'hold host convene attend chair',
    type: 'CONSULT',
    needs: meetingWords,
    unless: /\b(?:news|press) conferences?\b/,
    target: 'with',
  },
  {
    verbs: 'host receive',
    type: 'CONSULT',
    needs: /\b(?:delegations?|envoys?|ministers?|presidents?|ambassadors?|counterparts?|leaders?|negotiators?)\b/,
    target: 'object',
  },
  { verbs: 'negotiate confer consult', type: 'CONSULT', target: 'with' },
  {
    verbs: 'talk speak',
    type: 'CONSULT',
    needs: /^(?:(?:by|over|on) (?:the )?(?:tele)?phone )?with\b/,
    unless: /\b(?:reporters|journalists|media|press|radio|television|tv|agency|afp|reuters)\b/i,
    target: 'with',
  },
  {
    verbs: 'convene reconvene gather',
    type: 'CONSULT',
    needs: /^(?:$|in|on|again|this|next|for the|when)\b/,
    target: 'with',
  },
  { verbs: 'telephone phone', type: 'CONSULT', target: 'object' },
  {
    verbs: 'call',
    type: 'CONSULT',
    needs: /^(?:his|her) .{0,40}\b(?:counterpart|president|minister)\b/,
    target: 'object',
  },
  { verbs: 'visit tour', type: 'CONSULT', target: 'object' },
  { verbs: 'discuss', type: 'CONSULT', target: 'with' },
  {
    verbs: 'gather',
    type: 'CONSULT',
    needs: /\b(?:talks?|conference|meeting|summit|discuss|peace|plan|session|crisis)\b/,
    target: 'with',
  },
  {
    verbs: 'brief',
    type: 'CONSULT',
    needs: /\b(?:council|president|ministers?|government|ambassadors|leaders)\b/i,
    target: 'object',
  },
  { verbs: 'travel', type: 'CONSULT', needs: /^to\b/, target: 'none' },
  {
    verbs: 'fly arrive leave depart head come go',
    type: 'CONSULT',
    needs:
      /^(?:\S+ ){0,9}?(?:for|to) .{0,60}?\b(?:talks?|meet|discuss|negotiations?|negotiate|summit|visit|mediate|consultations?|consult)\b/,
    target: 'none',
  },
  { verbs: 'fly arrive land', type: 'CONSULT', needs: /^(?:\S+ )?in \p{Lu}/u, target: 'none' },
  { verbs: 'leave depart head', type: 'CONSULT', needs: /^for \p{Lu}/u, target: 'none' },
  {
    verbs: 'launch begin start open resume enter continue',
    type: 'CONSULT',
    needs: /^(?:\S+ ){0,5}?(?:talks|negotiations|dialogue|consultations|mediation|discussions)\b/,
    target: 'with',
  },
  {
    verbs: 'work try seek attempt strive',
    type: 'CONSULT',
    needs: /^(?:with .{0,50}?)?to (?:broker|mediate|negotiate)\b/,
    target: 'with',
  },
  {
    verbs: 'participate take',
    type: 'CONSULT',
    needs: /^(?:part )?in (?:\S+ ){0,4}?(?:talks|negotiations|meetings?|summit|conference|dialogue|discussions?)\b/,
    target: 'with',
  },
  { verbs: 'engage', type: 'CONSULT', needs: /^with\b/, target: 'with' },
  {
    verbs: 'send dispatch',
    type: 'CONSULT',
    needs: /^(?:\S+ ){0,4}?(?:delegations?|envoys?|negotiators?|negotiating team|mediators?)\b/,
    target: 'to',
  },
  { verbs: 'announce', type: 'CONCEDE', needs: /^(?:\S+ ){0,4}?(?:release|amnesty|lifting|easing)\b/, target: 'none' },
  {
    verbs: 'want wish',
    type: 'AGREE',
    needs: /^to (?:help|assist|cooperate|meet|talk|negotiate|restore|resume)\b/,
    target: 'none',
  },
]
