import type { Mailer } from '#core/ports/sending.ts'
import type { Mail, SendOutcome } from '#core/sending/mail.ts'
import type { Quota } from '#core/sending/quota.ts'

export interface Sending {
  readonly mail: Mail
  readonly tags: { readonly subscriber: string; readonly delivery: string }
  readonly outcome: SendOutcome
}

export interface MemoryMailer extends Mailer {
  /** Every call, whatever came of it. */
  readonly sendings: Sending[]
  /** Answers for the next calls, in order; accepted when there are none. `lost`: SES accepts, we never learn it. */
  readonly script: (SendOutcome | 'lost')[]
  /** What `quota` answers; roomy until changed. */
  readonly allowed: { -readonly [K in keyof Quota]: Quota[K] }
  /** What SES accepted, known to us or not. */
  accepted(): readonly Sending[]
}

export function memoryMailer(): MemoryMailer {
  const sendings: Sending[] = []
  const script: (SendOutcome | 'lost')[] = []
  const lost: SendOutcome = { kind: 'unknown', detail: 'the reply was lost' }
  const allowed = { perSecond: 14, perDay: 50_000, sentToday: 0 }
  return {
    sendings,
    script,
    allowed,
    async quota() {
      return { ...allowed }
    },
    async send(mail, tags) {
      const next = script.shift() ?? { kind: 'accepted', messageId: `m-${sendings.length + 1}` }
      const outcome = next === 'lost' ? lost : next
      sendings.push({ mail, tags, outcome })
      return outcome
    },
    accepted: () => sendings.filter((each) => each.outcome === lost || each.outcome.kind === 'accepted'),
  }
}
