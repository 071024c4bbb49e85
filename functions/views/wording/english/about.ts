import { html } from 'hono/html'

/** Pages of prose, with their links. */
export const about = {
  methods: {
    title: 'How we report',
    body: html`<p>Sitrep reads articles by machine and takes from each sentence who says what happened, where, to whom, and how sure the sentence is. Only what is said to have happened or to be going on changes a report; what might, should or could happen never does.</p>
<h2>Status</h2>
<ul><li><strong>Claimed</strong>: one source, or one side of the conflict, says so.</li>
<li><strong>Disputed</strong>: somebody denies it, or figures contradict each other.</li>
<li><strong>Reported</strong>: two or more independent sources say so.</li>
<li><strong>Confirmed</strong>: the side that loses by it concedes it, or two independent sources that are no party to the conflict agree and nobody denies it.</li>
<li><strong>Corrected</strong> or <strong>withdrawn</strong>: what we said before no longer holds. Whoever got it is told, and it stands on the page of <a href="/corrections">corrections</a>.</li></ul>
<h2>Independent sources</h2>
<p>Two outlets that print the same agency are one source. So are two articles that quote the same speaker, and two outlets of one owner. An unnamed source never counts as the second. The record of each development names its groups of sources, with the reason for each.</p>
<h2>Figures</h2>
<p>Figures of different counters stand side by side with their names. They are never averaged, and figures of different periods, places or counters are never added. A range runs from the lowest figure to the highest; “or more” says that the highest was itself given as a least.</p>
<h2>What leads</h2>
<p>A digest begins with what weighs most: a place that changed hands before a count, a count before a meeting, what is confirmed before what one side claims. What does not fit is counted, and is on the web.</p>
<h2>What a machine gets wrong</h2>
<p>Sentences are misread: a name taken for another, a denial missed. So each line links to the words it was taken from. <a href="/report">Report an error</a>, and it will be looked at by a person.</p>
<h2>Maps and places</h2>
<p>Where a place is, we take from <a href="https://www.geonames.org">GeoNames</a> (<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>), changed and added to by us. Land and borders are those of <a href="https://www.naturalearthdata.com">Natural Earth</a>, which draws them as they are held, not as they are claimed. A map says nothing about whose a territory should be.</p>`,
  },
  privacy: {
    title: 'Privacy',
    body: html`<p>We store your address, what you chose, when you agreed to it, and which mails were sent to you. Nothing else.</p>
<p>Mails hold no pixels, no counted links and no pictures from a server; maps are attached to the mail itself. We do not learn whether, when or where you read.</p>
<p>These pages set no cookies, run no scripts and load nothing from elsewhere.</p>
<p>Every mail has a link that unsubscribes. After that nothing is sent. Your settings page shows all we hold of you, mails it to you, and erases it.</p>
<h2>How long</h2>
<p>A sign-up that nobody confirms is deleted after 72 hours. What we hold of a reader is kept until they erase it, also after they unsubscribed: it says that they had agreed, and to what. After you erase it, a fingerprint of your address remains that tells us not to write to it again; your address cannot be read from it.</p>
<p>To stop abuse we count for a day how often a network, never a single computer, sends our forms. Reports of errors are kept for half a year, without who sent them.</p>`,
  },
} as const
