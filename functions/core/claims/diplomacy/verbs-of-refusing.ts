import { type Move, meetingWords, truces } from './move.ts'

/** Refusing, blocking, walking out, breaking off. In order: the first row of a verb that fits reads it. */
export const refusingMoves: readonly Move[] = [
  {
    verbs: 'reject rebuff veto repudiate spurn boycott oppose',
    type: 'REJECT',
    target: 'object',
    anyone: true,
  },
  { verbs: 'refuse', type: 'REJECT', target: 'object', anyone: true },
  { verbs: 'dismiss', type: 'REJECT', unless: /\b(?:reports?|rumou?rs?)\b/, target: 'object' },
  { verbs: 'decline shun snub', type: 'REJECT', target: 'object' },
  {
    verbs: 'resist',
    type: 'REJECT',
    needs:
      /\b(?:calls?|pressure|demands?|efforts?|proposals?|moves?|plans?|ideas?|attempts?|sanctions|intervention|pleas?|push|appeals?|overtures|talks|changes?)\b/,
    unless: /\b(?:army|troops|rebels?|militants?|assault|capture|advance)\b/,
    target: 'object',
  },
  { verbs: 'have', type: 'REJECT', needs: /^no (?:intention|plans?|desire|wish) (?:of|to)\b/, target: 'none' },
  {
    verbs: 'block scupper obstruct',
    type: 'REJECT',
    needs:
      /\b(?:drafts?|resolutions?|statements?|bids?|motions?|proposals?|access|aid|convoys?|delivery|sanctions|inspectors?|talks|measures?|efforts?|deal|appointment|membership)\b/,
    target: 'none',
  },
  { verbs: 'rule', type: 'REJECT', needs: /^out\b/, target: 'none' },
  {
    verbs: 'call',
    type: 'REJECT',
    needs: /^off (?:\S+ ){0,4}?(?:participation|attendance|involvement)\b/,
    target: 'none',
  },
  { verbs: 'turn', type: 'REJECT', needs: /^(?:\S+ ){0,4}?down\b/, target: 'none' },
  { verbs: 'vote', type: 'REJECT', needs: /^(?:\S+ ){0,3}?(?:against|no\b|down\b)/, target: 'none' },
  {
    verbs: 'walk pull withdraw quit storm back',
    type: 'REJECT',
    needs:
      /^(?:(?:out|away)(?: of| from)?|from|of|its (?:participation|delegation) from|the)? ?(?:\S+ ){0,4}?(?:talks|negotiations|meetings?|conference|summit|process|agreement|accord|deal|treaty|pact|truce|cease-?fire)\b/,
    target: 'none',
  },
  {
    verbs: 'fail',
    type: 'REJECT',
    needs: /^to (?:reach|agree|find|bridge|sign|attend|turn|show|strike)\b/,
    target: 'none',
  },
  {
    verbs: 'deny refute',
    type: 'REJECT',
    needs:
      /^(?:sending|backing|arming|supporting|helping|planning|plotting|using|having|shelling|attacking|targeting|breaking|violating|trying|seeking)\b|\b(?:allegations?|accusations?|charges?|claims?|reports?|involve\w*|responsib\w+|us(?:ed|ing)|role|links?|behind|supporting|arming|massacre|chemical|wrongdoing|request|access|visas?|permission|entry|violat\w+|allocation)\b/,
    target: 'none',
  },
  {
    verbs: 'end scrap abandon tear renounce annul terminate violate breach break flout',
    type: 'REJECT',
    needs:
      /^(?:\S+ ){0,4}?(?:truce|cease-?fire|armistice|agreement|accord|treaty|pact|deal|moratorium|peace process)\b/,
    unless: meetingWords,
    target: 'none',
  },
  {
    verbs: 'declare',
    type: 'REJECT',
    needs: new RegExp(`${truces.source}.{0,20}\\b(?:over|dead|void|at an end)\\b`),
    target: 'none',
  },
  { verbs: 'allow tolerate permit accept', type: 'REJECT', negated: true, target: 'object' },
  {
    verbs: 'announce declare order confirm',
    type: 'REJECT',
    needs:
      /^(?:\S+ ){0,4}?(?:withdrawal|boycott|pullout|refusal|rejection)\b.{0,40}\b(?:talks|negotiations|agreement|deal|treaty|process|participation)\b/,
    target: 'none',
  },
  {
    verbs: 'provide give offer lend supply send',
    type: 'REJECT',
    needs:
      /^(?:\S+ ){0,3}?(?:support|backing|aid|arms|weapons|assistance|troops|soldiers|help|guarantees|peacekeepers|delegation)\b/,
    negated: true,
    target: 'to',
  },
  { verbs: 'see', type: 'REJECT', needs: /^no (?:reason|need|point|possibility|chance)\b/, target: 'none' },
  { verbs: 'decide', type: 'REJECT', needs: /^against\b/, target: 'none' },
]
