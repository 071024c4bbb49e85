import type { DiplomacyClaim } from '../claim.ts'

export type Position = NonNullable<DiplomacyClaim['position']>

/** Deeds states accuse each other of. */
export const deeds =
  /\b(?:chemical|sarin|nerve (?:agent|gas)|chlorine|toxic (?:gas|chemicals?)|poison(?:ous)? gas|mustard gas|war crimes?|atrocities|massacres?|genocide|ethnic cleansing|torture|crimes against humanity|mass graves?|executions?|shoot(?:ing)? down|shot down|downing)\b/i

/** What reported words say of a deed. In this order. */
export const stances: readonly (readonly [RegExp, Position])[] = [
  [
    /\b(?:needs?|needed|wants?|wanted|requires?|required|awaits?|seeks?)\b[^.]{0,30}\b(?:more|further|additional|conclusive)\b[^.]{0,20}\b(?:evidence|proof|information|facts)\b|\b(?:expand|corroborate|verify|establish)\b[^.]{0,20}\b(?:evidence|facts)\b|\bnot (?:yet )?(?:conclusive|proven|confirmed)\b|\bcould not (?:confirm|verify)\b|\b(?:independent|impartial|thorough) (?:investigation|inquiry)\b/i,
    'needs-more',
  ],
  [
    /\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|untrue|baseless|fabricat\w+|unfounded|groundless|lies|never used|did not use|no truth)\b/i,
    'denies',
  ],
  [
    /\b(?:proof|proven|proves?|proved|no doubt|beyond (?:any |all )?doubt|certain(?:ty)?|conclusive evidence|irrefutable|undeniable)\b/i,
    'has-proof',
  ],
  [
    /\b(?:tested positive|evidence|samples|reasonable grounds|growing (?:body|information)|indications|traces|intercepts|intelligence)\b/i,
    'has-evidence',
  ],
]

/** What one has of a deed, told by its noun. */
export const holdings: readonly (readonly [RegExp, Position])[] = [
  [/^(?:proof|certainty)$/, 'has-proof'],
  [/^(?:evidence|grounds|indications|information|samples|intelligence)$/, 'has-evidence'],
]
