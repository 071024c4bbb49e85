const set = (words: string) => new Set(words.split(/\s+/))

/** Head nouns of people under arms or in office. */
export const forceNouns = set(
  'army armies troops troop forces force soldiers soldier military police policemen policeman guards guard fighters fighter militants militant militia militias ' +
    'militiamen gunmen gunman rebels rebel insurgents insurgent guerrillas guerrilla combatants combatant jihadists jihadist islamists mercenaries mercenary ' +
    'extremists terrorists terrorist warplanes jets aircraft airforce navy paratroopers peacekeepers commandos conscripts recruits officers officer units unit brigade ' +
    'brigades battalion loyalists separatists separatist partisans tribesmen warriors members member commander commanders government regime authorities ' +
    'opposition activists dissidents coalition alliance artillery tanks gendarmes paramilitaries paramilitary cadres operatives supporters garrison convoy infantry infantrymen cavalry mujahideen mujahedeen mujahidin marines',
)

/** Words that by themselves say whose side somebody is on, in whatever conflict. */
export const sideWords: ReadonlyMap<string, 'government' | 'opposition'> = new Map([
  ...[
    ...set(
      'army troops soldiers soldier military government regime loyalist loyalists police policemen policeman pro-government pro-regime ' +
        'authorities junta gendarmes conscripts regime-backed government-backed gendarmerie paratroopers navy',
    ),
  ].map((word) => [word, 'government'] as const),
  ...[
    ...set(
      'rebel rebels insurgent insurgents opposition militants militant jihadists jihadist guerrillas guerrilla separatists separatist anti-government ' +
        'anti-regime terrorists terrorist mutineers islamists extremists gunmen gunman dissidents secessionists rebel-held resistance',
    ),
  ].map((word) => [word, 'opposition'] as const),
])

/** "armed men", "armed forces": two words for one side. */
export const sidePhrases: readonly { readonly words: readonly string[]; readonly side: 'government' | 'opposition' }[] =
  [
    { words: ['armed', 'forces'], side: 'government' },
    { words: ['security', 'forces'], side: 'government' },
    { words: ['air', 'force'], side: 'government' },
    { words: ['national', 'guard'], side: 'government' },
    { words: ['presidential', 'guard'], side: 'government' },
    { words: ['republican', 'guard'], side: 'government' },
    { words: ['ethnic', 'army'], side: 'opposition' },
    { words: ['ethnic', 'armies'], side: 'opposition' },
    { words: ['rebel', 'army'], side: 'opposition' },
    { words: ['guerrilla', 'army'], side: 'opposition' },
    { words: ['armed', 'men'], side: 'opposition' },
    { words: ['armed', 'groups'], side: 'opposition' },
    { words: ['armed', 'opposition'], side: 'opposition' },
  ]

/** "X-backed", "-led": the word before the hyphen helps, it is not who acts. */
export const helped = /-(?:backed|led|supported|allied|trained|armed|funded|aligned|based|held|controlled)$/

/** Names of a state's own forces behind its nationality: "Sudanese Armed Forces". */
export const nationalForces =
  /^(?:arab )?(?:national )?(?:(?:armed|defen[cs]e|security|ground|air|naval|special) forces?|army|navy|air force|police|guard)$/

/** What kind of troops they are, not whose: "Ground troops" at the head of a line. */
export const kinds = set(
  'ground special elite naval air riot border local foreign regional joint allied tribal ethnic armed heavy additional fresh more several ' +
    'heavily rival pro-government separatist security regular irregular auxiliary reserve infantry armoured armored mounted masked unknown suspected',
)
