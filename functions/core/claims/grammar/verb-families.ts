import { type Form, formsOf } from './verb-forms.ts'

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '')

/** Who takes, holds, loses what: the first family of a verb is its reading unless a frame says otherwise. */
export const controlFamilies = {
  take: words(`take retake capture recapture seize conquer reconquer overrun liberate reclaim regain recoup recover secure occupy
    reoccupy win annex overtake grab snatch wrest free retrieve claim commandeer`),
  clear: words('clear cleanse purge sweep comb rid'),
  oust: words('rout expel oust drive push dislodge evict flush force chase eject repel uproot defeat throw clear kick'),
  lose: words('lose surrender yield cede relinquish concede forfeit give'),
  fall: words('fall collapse capitulate surrender crumble succumb'),
  hold: words('control hold rule dominate retain govern administer run man garrison keep maintain'),
  enter: words(
    'enter penetrate advance push move pour break march roll infiltrate thrust sweep cross reach progress edge close fight drive surge storm burst punch smash charge stream race dash press creep walk',
  ),
  besiege: words('besiege surround encircle blockade ring isolate'),
  withdraw: words('withdraw retreat pull leave flee evacuate quit vacate abandon redeploy depart retire'),
  handOver: words('hand transfer turn return deliver'),
  assault: words('storm assault attack invade raid'),
  contest: words('fight clash battle contest skirmish'),
} as const

/** Verbs that report words. `deny` and `admit` add a stance of their own. */
export const speechVerbs = new Set(
  words(`say tell state announce report claim declare add explain note insist write warn confirm reveal disclose argue stress
    concede admit acknowledge deny allege assert maintain describe suggest estimate predict vow pledge promise boast
    comment remark reply respond recall recount tweet post publish contend emphasize emphasise underline reiterate cite
    quote believe hint indicate charge accuse lament complain caution tout conclude inform stipulate`),
)
export const denying = new Set(words('deny dispute refute reject dismiss contradict disavow'))
export const conceding = new Set(words('concede admit acknowledge'))

/** Verbs of what somebody wants of himself; what they govern is an objective. */
export const aimVerbs = new Set(
  words(`want aim seek try attempt plan intend hope prepare struggle strive fight battle vow pledge promise threaten swear
    wish ready mass mobilise mobilize bid need plot move launch decide resolve order push press eye target expect mean`),
)
export const demandVerbs = new Set(
  words(
    'demand ask urge call request appeal order insist require press tell instruct implore beg petition summon exhort',
  ),
)
export const offerVerbs = new Set(words('offer propose agree volunteer consent accept allow permit'))
export const failVerbs = new Set(
  words('fail prevent stop repel repulse foil thwart refuse block halt rebuff deny stave keep hinder avert avoid'),
)
export const phaseVerbs = new Set(words('begin start continue keep resume proceed'))
export const achieveVerbs = new Set(words('manage succeed help complete finish'))

/** Verbs whose forms the tagger is set right on. */
const watched = new Set<string>([
  ...Object.values(controlFamilies).flat(),
  ...speechVerbs,
  ...denying,
  ...aimVerbs,
  ...demandVerbs,
  ...offerVerbs,
  ...failVerbs,
  ...phaseVerbs,
  ...achieveVerbs,
  ...words(`regain establish impose restore raise hoist lift condemn denounce criticise criticize blame praise welcome hail
    congratulate support back endorse sanction mediate broker negotiate sign ratify recognise recognize expel recall host
    visit meet discuss hold convene postpone delay cancel slip schedule reject rule veto threaten supply arm fund train
    send ship deploy impose lift suspend freeze deplore protest thank encourage favour favor oppose apologise apologize
    resign cut sever express voice kill wound injure displace capture bombard shell strike rage die erupt come fly accord assist join border
    release grant exchange swap sign seal chair phone telephone brief issue signal ban arrest jail vote boycott extend bar exclude
    downgrade regret scrap abort open slam rebuke snub blacklist chide lambast stage convey share upgrade restore cooperate
    adopt approve invite summon waive relax reopen mobilise mobilize designate`),
])

const known = new Map<string, { readonly lemma: string; readonly forms: ReadonlySet<Form> }>()
for (const lemma of watched) {
  for (const [spelling, form] of formsOf(lemma)) {
    const before = known.get(spelling)
    if (before && before.lemma !== lemma) continue
    known.set(spelling, { lemma, forms: new Set([...(before?.forms ?? []), form]) })
  }
}

/** Base form and possible forms of a watched verb's spelling (`overran` → overrun, past). */
export function verbOf(lower: string): { readonly lemma: string; readonly forms: ReadonlySet<Form> } | undefined {
  return known.get(lower) ?? (lower.startsWith('re-') ? known.get(lower.replace('-', '')) : undefined)
}

/** Whether a verb belongs to a control family. */
export function inFamily(family: keyof typeof controlFamilies, lemma: string): boolean {
  return controlFamilies[family].includes(lemma)
}
