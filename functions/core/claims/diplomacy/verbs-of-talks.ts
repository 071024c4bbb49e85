import { type Move, meetingWords } from './move.ts'

/** Meeting, mediating, travelling to do so. In order: the first row of a verb that fits reads it. */
export const talkMoves: readonly Move[] = [
  { verbs: 'broker mediate facilitate', type: 'CONSULT', target: 'none' },
  { verbs: 'offer', type: 'CONSULT', needs: /^to (?:mediate|host|facilitate|broker)\b/, target: 'none' },
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
      /^(?:with|in|on|to|for|his|her|their|alongside|briefly|privately|together|behind|here|again|separately|at|twice|this|last|next|later|early|tomorrow|\p{Lu}|the|senior|\S+ (?:leaders?|officials?|ministers?|diplomats?|envoys?|delegation)|$|[.,])/u,
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
    needs: /^(?:again |also |once more )?(?:(?:by|over|on) (?:the )?(?:tele)?phone\b|with\b)/,
    unless: /\b(?:reporters|journalists|media|press|radio|television|tv|agency|afp|reuters)\b/i,
    target: 'with',
  },
  {
    verbs: 'convene reconvene gather',
    type: 'CONSULT',
    needs: /^(?:$|in|on|again|this|next|for the|when)\b/,
    target: 'with',
  },
  {
    verbs: 'speak talk',
    type: 'CONSULT',
    needs:
      /^to (?:(?:his|her|their|its|the|both|all|several|other) )?(?:\S+ ){0,3}?(?:counterparts?|presidents?|ministers?|leaders?|king|emir|chancellor|secretary|envoys?|ambassador|prince|premier|pope|sides)\b|^to \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?(?: about| on| by| again|[.,]|$)/u,
    unless:
      /\b(?:reporters|journalists|media|press|radio|television|tv|agency|afp|ap|reuters|bbc|cnn|times|post|guardian|jazeera|news|sky|arabiya|parliament|congress|supporters)\b/i,
    target: 'to',
  },
  {
    verbs: 'hold have',
    type: 'CONSULT',
    needs: /^(?:\S+ ){0,3}?(?:phone|telephone) (?:calls?|conversations?)\b/,
    target: 'with',
  },
  {
    verbs: 'start launch begin open',
    type: 'CONSULT',
    needs: /^(?:\S+ ){0,3}?(?:peace process|dialogue)\b/,
    target: 'with',
  },
  {
    verbs: 'engage',
    type: 'CONSULT',
    needs: /^in (?:\S+ ){0,3}?(?:talks|discussions?|negotiations?|dialogue|consultations?)\b/,
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
  {
    verbs: 'pay make begin start end',
    type: 'CONSULT',
    needs: /^(?:\S+ ){0,4}?(?:visit|trip|tour)\b/,
    unless: /^(?:\S+ ){0,4}?(?:visits?|trip|tour) (?:impossible|difficult|possible)\b/,
    target: 'none',
  },
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
  { verbs: 'fly arrive land', type: 'CONSULT', needs: /^(?:\S+ )?(?:in|into) \p{Lu}/u, target: 'none' },
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
  {
    verbs: 'have',
    type: 'CONSULT',
    needs: /^(?:\S+ ){0,3}?(?:talks|meetings?|discussions|conversations?)\b/,
    unless: /^no\b/,
    target: 'with',
  },
]
