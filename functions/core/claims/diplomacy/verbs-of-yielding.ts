import { type Move, truces } from './move.ts'

/** Giving way: easing, freeing, letting in, holding fire, stepping down. In order: the first row of a verb that fits reads it. */
export const yieldingMoves: readonly Move[] = [
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
    needs:
      /\b(?:prisoners?|hostages?|detainees?|captives?|bodies|inmates|journalists?|abductees|civilians|soldiers|activists|peacekeepers|aid workers)\b/,
    unless: /^(?:from|of)\b/,
    target: 'none',
  },
  {
    verbs: 'return surrender',
    type: 'CONCEDE',
    needs: /^(?:\S+ ){0,3}?(?:weapons|arms|equipment|bodies|remains|vehicles|hostages?|prisoners?|aircraft)\b/,
    target: 'to',
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
    needs:
      /^(?:their|its|his|all|aerial)? ?(?:fire|hostilities|attacks on|military operations|bombings?|air ?strikes|bombardments?)\b/,
    target: 'none',
    anyone: true,
  },
  { verbs: 'lay', type: 'RETREAT', needs: /^down (?:\S+ )?(?:arms|weapons)\b/, target: 'none' },
  { verbs: 'resign', type: 'RETREAT', target: 'none' },
  { verbs: 'step', type: 'RETREAT', needs: /^(?:down|aside)\b/, target: 'none' },
  { verbs: 'announce', type: 'CONCEDE', needs: /^(?:\S+ ){0,4}?(?:release|amnesty|lifting|easing)\b/, target: 'none' },
]
