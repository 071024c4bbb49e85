import { html } from 'hono/html'
import { type Html, safeLink } from '../html.ts'
import { words } from '../wording.ts'
import { automatic } from './headers.ts'
import { layout } from './layout.ts'
import { s } from './styles.ts'

/** Links that letters to a reader hold. */
export interface LetterLinks {
  readonly publicUrl: string
  readonly settingsUrl: string
  readonly unsubscribeUrl: string
  readonly deliveryId: string
}

export interface LetterLink {
  readonly name: string
  readonly url: string
  /** What it does, after its name. */
  readonly note?: string
}

/** A short mail to one person. Every part stands in the HTML and in the text alike. */
export interface LetterParts {
  readonly subject: string
  /** What it encloses brings a title of its own. */
  readonly isUntitled?: boolean
  readonly paragraphs: readonly string[]
  readonly list?: readonly string[]
  readonly button?: LetterLink
  readonly afterButton?: readonly string[]
  readonly footer?: readonly LetterLink[]
  /** Something longer, written both ways by its own view. */
  readonly enclosed?: { readonly html: Html; readonly text: string }
}

export function letterMail(parts: LetterParts, deliveryId: string) {
  const { subject, paragraphs } = parts
  return {
    subject,
    html: layout({
      language: words.language,
      title: subject,
      preheader: paragraphs[0] ?? '',
      body: htmlOf(parts),
      footer: html`${(parts.footer ?? []).map((each) => html`<p style="${s.p}">${anchor(each)}${each.note ? `: ${each.note}` : ''}</p>`)}`,
    }),
    text: textOf(parts),
    headers: automatic(deliveryId),
  }
}

function htmlOf({ subject, isUntitled, paragraphs, list = [], button, afterButton = [], enclosed }: LetterParts): Html {
  const paragraph = (text: string) => html`<p style="${s.p}">${text}</p>`
  return html`${isUntitled ? html`<p style="${s.p}"><strong>${subject}</strong></p>` : html`<h1 style="${s.h1}">${subject}</h1>`}
${paragraphs.map(paragraph)}
${list.length > 0 ? html`<ul style="${s.list}">${list.map((each) => html`<li>${each}</li>`)}</ul>` : ''}
${button ? html`<p style="margin:20px 0">${anchor(button, true)}</p>` : ''}
${afterButton.map(paragraph)}
${enclosed ? enclosed.html : ''}`
}

function textOf({
  subject,
  paragraphs,
  list = [],
  button,
  afterButton = [],
  footer = [],
  enclosed,
}: LetterParts): string {
  const links = footer.map(({ name, note, url }) => `${name}${note ? ` (${note})` : ''}: ${url}`)
  const parts = [
    subject,
    ...paragraphs,
    list.map((each) => `* ${each}`).join('\n'),
    button ? `${button.name}: ${button.url}` : '',
    ...afterButton,
    enclosed?.text ?? '',
    links.length > 0 ? `-- \n${links.join('\n')}` : '',
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function anchor({ name, url }: LetterLink, isButton = false): Html {
  const href = safeLink(url)
  if (href === undefined) return html`${name}`
  return isButton
    ? html`<a class="button" href="${href}" style="${s.button}">${name}</a>`
    : html`<a href="${href}" style="${s.link}">${name}</a>`
}
