import type { Move } from './move.ts'
import { violence } from './verbs-of-word.ts'

/** Vowing to fight, setting deadlines, wanting talks. In order: the first row of a verb that fits reads it. */
export const threatMoves: readonly Move[] = [
  { verbs: 'hesitate', type: 'THREATEN', needs: /^to\b/, negated: true, target: 'none' },
  {
    verbs: 'continue',
    type: 'THREATEN',
    needs: /^to (?:fight|resist|attack|strike|target)\b/,
    target: 'none',
    anyone: true,
  },
  {
    verbs: 'vow swear pledge promise',
    type: 'THREATEN',
    needs:
      /\b(?:keep|continue|go on|carry on|step up) (?:to )?(?:fight\w*|resist\w*|attack\w*)|\b(?:resist|never surrender|fight to the)\b/,
    target: 'none',
    anyone: true,
  },
  {
    verbs: 'vow swear pledge promise',
    type: 'THREATEN',
    needs: violence,
    unless: /\b(?:peacekeeping|interim|multinational|regional|stabili[sz]ation|buffer) force\b/,
    target: 'none',
    anyone: true,
  },
  {
    verbs: 'issue give set deliver',
    type: 'THREATEN',
    needs:
      /\b(?:ultimatum|threats?|deadline)\b|^(?:\S+ ){1,5}?until .{0,40}?\bto\b|\b(?:hours|days|until \S+) to (?:leave|surrender|withdraw|comply|disarm|stop|end|hand)\b/,
    target: 'object',
  },
  {
    verbs: 'want',
    type: 'REQUEST',
    needs: /^(?:an? |\S+ )?(?:dialogue|talks|peace|cease-?fire|negotiations|elections)\b/,
    target: 'none',
  },
]
