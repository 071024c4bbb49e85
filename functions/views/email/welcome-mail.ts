import { html } from 'hono/html'
import type { Pack } from '#core/corpus/pack.ts'
import type { Edition } from '#core/editions/edition.ts'
import { isWanted } from '#core/subscribers/rule.ts'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import { datedIn } from '../dates.ts'
import type { Section } from '../html.ts'
import { wishesText } from '../preferences-text.ts'
import { words } from '../wording.ts'
import { editionBody } from './edition-body.ts'
import { type LetterLinks, letterMail } from './letter.ts'

/** What was subscribed to, and the newest digest of it, so that nobody has to wait until tomorrow to see one. */
export function welcomeMail(
  wanted: Preferences,
  links: LetterLinks,
  digest: { readonly edition: Edition; readonly pack: Pack } | undefined,
) {
  const { settingsUrl, unsubscribeUrl, deliveryId } = links
  const text = words.letters.welcome
  const letter = letterMail(
    {
      subject: text.subject,
      paragraphs: [text.opening],
      list: wishesText(wanted),
      ...(digest === undefined ? {} : { isUntitled: true, enclosed: enclosed(wanted, links, digest) }),
      footer: [
        { name: text.settings, url: settingsUrl, note: text.settingsNote },
        { name: words.unsubscribe, url: unsubscribeUrl },
      ],
    },
    deliveryId,
  )
  const unsubscribing = {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  return { ...letter, headers: { ...letter.headers, ...unsubscribing } }
}

/** The digest as this reader would have got it; its title is a heading below the letter's own. */
function enclosed(
  wanted: Preferences,
  { publicUrl }: LetterLinks,
  { edition, pack }: { readonly edition: Edition; readonly pack: Pack },
): Section {
  const items = edition.items.filter(({ development }) => isWanted(wanted, development, pack))
  const body = datedIn(wanted.language, () => editionBody({ ...edition, items }, { pack, publicUrl, medium: 'web' }))
  const title = words.letters.welcome.last(pack.watch.name)
  return {
    html: html`<p class="line" style="margin:28px 0 0;padding-top:16px;border-top:2px solid #b8c1ca"><strong>${title}</strong></p>
${body.html}`,
    text: `${title.toUpperCase()}\n\n${body.text}`,
  }
}
