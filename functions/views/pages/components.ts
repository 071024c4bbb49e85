import { html } from 'hono/html'
import type { Html } from '../html.ts'
import { words } from '../page-wording.ts'
import type { Problem } from './choice.ts'

/** The parts that forms are made of: every field has its label, its hint and its problem tied to it. */
export interface Field {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problems?: readonly Problem[]
}

export interface Option {
  readonly value: string
  readonly label: string
}

/** All that is to be mended, each line a link to its field; the page's title should say that there is something. */
export function problemSummary(problems: readonly Problem[]): Html {
  if (problems.length === 0) return html``
  return html`<div class="notice error" role="alert"><h2>${words.forms.mend}</h2>
<ul>${problems.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}</ul></div>`
}

export function notice(tone: 'plain' | 'good' | 'warn', body: Html): Html {
  return html`<div class="notice ${tone}" role="status">${body}</div>`
}

export function input(
  field: Field & {
    readonly type?: 'text' | 'email'
    readonly value: string
    readonly required?: boolean
    readonly autocomplete?: string
  },
): Html {
  const { id, type = 'text', value, required = false, autocomplete = 'off' } = field
  return wrapped(
    field,
    html`<input type="${type}" id="${id}" name="${id}" value="${value}" autocomplete="${autocomplete}"${flag('required', required)}${tied(field)}>`,
  )
}

export function textArea(field: Field & { readonly value: string }): Html {
  const { id, value } = field
  return wrapped(field, html`<textarea id="${id}" name="${id}" rows="6" required${tied(field)}>${value}</textarea>`)
}

export function select(
  field: Field & {
    readonly value: string
    readonly options: readonly Option[]
    /** Options made beforehand, after the others. */
    readonly more?: Html
  },
): Html {
  const { id, value, options, more } = field
  const each = options.map(
    (option) =>
      html`<option value="${option.value}"${flag('selected', option.value === value)}>${option.label}</option>`,
  )
  return wrapped(field, html`<select id="${id}" name="${id}"${tied(field)}>${each}${more ?? ''}</select>`)
}

/** One box of a group. `first`: the group's name as an id, so that a problem's link leads to it. */
export function tick(box: {
  readonly name: string
  readonly value: string
  readonly label: string
  readonly hint?: string
  readonly isTicked: boolean
  readonly isFirst?: boolean
}): Html {
  const { name, value, label, hint, isTicked, isFirst = false } = box
  return html`<label class="tick"><input type="checkbox" name="${name}" value="${value}"${isFirst ? html` id="${name}"` : ''}${flag('checked', isTicked)}><span>${label}</span>${hint ? html` <small>${hint}</small>` : ''}</label>`
}

/** A group of fields under a heading that is read out with each. */
export function group(name: string, body: Html | readonly Html[], problem?: Problem): Html {
  return html`<fieldset><legend>${name}</legend>${problem ? html`<p class="problem">${problem.text}</p>` : ''}
${body}</fieldset>`
}

/** A form with one button that speaks for itself. */
export function action(path: string, token: string, label: string, look: '' | 'quiet' | 'stop' = ''): Html {
  return html`<form method="post" action="${path}"><input type="hidden" name="t" value="${token}"><button class="${look}">${label}</button></form>`
}

/** What only a program fills in, and when the form was handed out. */
export function formGuard(stamp: string): Html {
  return html`<input type="hidden" name="f" value="${stamp}">
<div class="trap" aria-hidden="true"><label>${words.forms.trap} <input type="text" name="website" tabindex="-1" autocomplete="off"></label></div>`
}

export function problemOf(field: string, problems: readonly Problem[] = []): Problem | undefined {
  return problems.find((problem) => problem.field === field)
}

function wrapped(field: Field, control: Html): Html {
  const problem = problemOf(field.id, field.problems)
  return html`<div class="field"><label for="${field.id}">${field.label}</label>
${control}${field.hint ? html`<small id="${field.id}-hint">${field.hint}</small>` : ''}${problem ? html`<span class="problem" id="${field.id}-problem">${problem.text}</span>` : ''}</div>`
}

/** What a screen reader says with the field. */
function tied({ id, hint, problems }: Field): Html {
  const isWrong = problemOf(id, problems) !== undefined
  const by = [hint ? `${id}-hint` : '', isWrong ? `${id}-problem` : ''].filter((each) => each !== '').join(' ')
  return html`${by ? html` aria-describedby="${by}"` : ''}${isWrong ? html` aria-invalid="true"` : ''}`
}

function flag(name: 'required' | 'selected' | 'checked', is: boolean): Html {
  return is ? { required: html` required`, selected: html` selected`, checked: html` checked` }[name] : html``
}
