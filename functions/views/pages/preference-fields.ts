import { html } from 'hono/html'
import type { Pack, Watch } from '#core/corpus/pack.ts'
import type { Preferences } from '#core/subscribers/subscriber.ts'
import type { Html } from '../html.ts'

const topics = [
  ['control', 'Territory', 'towns and roads changing hands'],
  ['casualty', 'Casualties', 'new counts, with who counted'],
  ['diplomacy', 'Diplomacy', 'talks, votes, sanctions'],
] as const

const bars = [
  ['off', 'no alerts'],
  ['confirmed', 'only what is confirmed'],
  ['reported', 'what 2 or more independent sources report'],
  ['any', 'any credible claim'],
] as const

/** The fields that sign-up and settings share; their names are those that `preferencesFrom` reads. */
export function preferenceFields(chosen: Preferences, watches: readonly Watch[]): Html {
  const bar = chosen.alerts?.bar ?? 'off'
  return html`<fieldset><legend>Conflicts</legend>
${watches.map(({ id, name }) => html`<label><input type="checkbox" name="watches" value="${id}"${mark('checked', chosen.watches.includes(id))}> ${name}</label>`)}
</fieldset>
<fieldset><legend>Topics</legend>
${topics.map(([id, name, note]) => html`<label><input type="checkbox" name="topics" value="${id}"${mark('checked', chosen.topics.includes(id))}> ${name}<br><small>${note}</small></label>`)}
</fieldset>
<fieldset><legend>Daily digest</legend>
<label>Hour<input type="time" name="at" value="${chosen.digest?.at ?? ''}"><small>empty for no digest</small></label>
<label>Time zone<input type="text" name="zone" value="${chosen.zone}" autocomplete="off"><small>such as Europe/Paris or Asia/Beirut</small></label>
<label><input type="checkbox" name="quietDayNote" value="yes"${mark('checked', chosen.quietDayNote)}> A two-line note on days without a development<br><small>so that silence never means a failure</small></label>
</fieldset>
<fieldset><legend>Alerts at once</legend>
<label>Send an alert for<select name="alerts">${bars.map(([id, name]) => html`<option value="${id}"${mark('selected', bar === id)}>${name}</option>`)}</select></label>
<label>At most a day<select name="perDay">${[1, 2, 3, 5, 10, 20].map((n) => html`<option${mark('selected', (chosen.alerts?.perDay ?? 3) === n)}>${n}</option>`)}</select></label>
<label>Quiet from<input type="time" name="quietFrom" value="${chosen.alerts?.quiet?.from ?? ''}"></label>
<label>until<input type="time" name="quietTo" value="${chosen.alerts?.quiet?.to ?? ''}"><small>alerts in these hours wait for the digest; empty for none</small></label>
</fieldset>`
}

/** Places as the reader would type them. */
export function placesField({ places }: Preferences, packs: readonly Pack[]): Html {
  const nameOf = new Map(packs.flatMap((pack) => pack.places).map(({ id, name }) => [id, name]))
  const names = places.map((id) => nameOf.get(id) ?? id).join(', ')
  return html`<fieldset><legend>Places</legend>
<label>Only these places<input type="text" name="places" value="${names}" autocomplete="off"><small>names separated by commas; a province holds its towns; empty for everywhere</small></label>
</fieldset>`
}

function mark(attribute: string, is: boolean): Html {
  return is ? (attribute === 'checked' ? html` checked` : html` selected`) : html``
}
