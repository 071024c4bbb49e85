import type { Edition } from '#core/editions/edition.ts'

/** Headers of mails to a list: who sends to whom is the envelope's, the rest is here. */
export function listHeaders(
  edition: Edition,
  {
    publicUrl,
    unsubscribeUrl,
    deliveryId,
  }: { readonly publicUrl: string; readonly unsubscribeUrl: string; readonly deliveryId: string },
): Readonly<Record<string, string>> {
  const host = new URL(publicUrl).hostname
  const subject =
    edition.kind === 'digest' ? `${edition.watch}.${edition.date}` : (edition.items[0]?.development.id ?? edition.key)
  return {
    ...automatic(deliveryId),
    'List-Id': `${edition.watch} <${edition.watch}.${host}>`,
    'List-Help': `<${publicUrl}/methods>`,
    'List-Archive': `<${publicUrl}/${edition.watch}/>`,
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    References: `<${edition.kind === 'digest' ? 'digest' : 'development'}.${subject}@${host}>`,
    ...(edition.kind === 'digest' ? { Precedence: 'bulk' } : {}),
  }
}

/** Headers of every mail: answers by machines are not wanted, and no two mails are folded into one. */
export function automatic(deliveryId: string): Readonly<Record<string, string>> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'X-Entity-Ref-ID': deliveryId,
  }
}
