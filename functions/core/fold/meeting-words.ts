import type { When } from '../claims/claim.ts'
import type { CalendarEntry } from '../dossier.ts'
import { meetingOf, meetings } from './calendar.ts'
import { dayText } from './day-words.ts'
import type { DiplomacySaid } from './diplomacy.ts'
import { lineOf } from './diplomacy-words.ts'
import { nameKey } from './name-key.ts'
import { capital, placeName } from './words.ts'

type Schedule = Pick<CalendarEntry, 'stage' | 'date' | 'slips'>

/** "Peace talks put back from June to July": where a meeting stands and where it stood; of one that was held, who met whom. */
export function meetingHeadline(said: readonly DiplomacySaid[], schedule: Schedule): string {
  const last = said.at(-1)
  if (last === undefined) throw new Error('a meeting has a claim')
  const { stage, date } = schedule
  const isBare = last.claim.topic === undefined || (date === null && (stage === 'planned' || stage === 'dated'))
  if ((isBare && last.claim.modality !== 'demanded') || stage === 'held') {
    const best = said.map(lineOf).sort((a, b) => b.quality - a.quality)[0]
    if (best !== undefined && (best.quality > 1 || last.claim.topic === undefined)) return best.text
  }
  return `${capital(nameOf(last))} ${standing(schedule, last)}`
}

/** As the claim spells it; what is no meeting by its name is talked over. */
function nameOf(said: DiplomacySaid): string {
  const matter = meetingOf(said)
  const { topic } = said.claim
  const name = topic === undefined ? matter : matter.replace(nameKey(topic), topic)
  return meetings.test(name) || /\b(?:elections?|vote|poll|referendum)\b/i.test(name) ? name : `talks over ${name}`
}

function standing({ stage, date, slips }: Schedule, { claim, at }: DiplomacySaid): string {
  const day = date === null ? undefined : dayText(date, at)
  if (stage === 'held') return `held${claim.place ? ` in ${placeName(claim.place)}` : day ? `, ${day}` : ''}`
  if (stage === 'cancelled') return `called off${day ? `; set for ${day}` : ''}`
  if (stage === 'moved')
    return moved(slips.findLast((slip) => slip.date !== null && slip.date.value !== date?.value)?.date, date, at)
  if (stage === 'dated') return `set for ${day ?? 'a date not given'}`
  if (day === undefined && claim.modality === 'demanded') return 'called for'
  return `planned${day ? ` for ${day}` : ''}`
}

function moved(was: When | null | undefined, date: When | null, told: string): string {
  const before = was && dayText(was, told)
  if (date === null) return before ? `put off from ${before}, no new date` : 'put off'
  if (!before) return `moved to ${dayText(date, told)}`
  return `${was.value < date.value ? 'put back' : 'brought forward'} from ${before} to ${dayText(date, told)}`
}
