// What is known about a home as a page to read, print and keep: one file that asks nothing of the network and runs nothing.
// Everything that people wrote is escaped by the template. Pure.
import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import { consentTexts } from '../../../../data/reference/consent-texts.ts'
import type { MijnWoning } from '../../../contract/my-home.ts'
import type { PageLanguage, PageWords } from './page-words.ts'
import { en } from './page-words-en.ts'
import { nl } from './page-words-nl.ts'

type Html = ReturnType<typeof html>
type Cell = string | number | null | Html

interface Page {
  home: MijnWoning
  language: PageLanguage
  words: PageWords
  /** Words of a day, yyyy-mm-dd, or of a moment in RFC 3339. */
  day: (day: string | null) => string
  /** Words of a moment, RFC 3339, with its time. */
  moment: (moment: string) => string
}

const style = `
body { margin: 0 auto; padding: 1.5rem; max-width: 50rem; background: #fffdf9; color: #1d2630; font: 1rem/1.5 system-ui, sans-serif; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid #e3dfd6; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .375rem .75rem .375rem 0; border-bottom: 1px solid #e3dfd6; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tbody th { overflow-wrap: normal; }
h3::first-letter { text-transform: uppercase; }
thead th { color: #5b6672; font-weight: normal; }
blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid #e3dfd6; white-space: pre-wrap; overflow-wrap: anywhere; }
.subtle { color: #5b6672; }
@media (max-width: 36rem) {
  thead { position: absolute; clip-path: inset(50%); }
  tr { display: block; padding: .5rem 0; border-bottom: 1px solid #e3dfd6; }
  th, td { display: block; padding: 0; border: 0; }
}
@media print { body { max-width: none; padding: 0; background: none; font-size: 11pt; } h2 { break-after: avoid; } tr, article { break-inside: avoid; } }
`

/** No script and nothing from elsewhere, should anybody ever find a way past the escaping. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** Words of a code; the code itself where it is none of ours. */
const named = (names: Record<string, string>, code: string): string =>
  Object.hasOwn(names, code) ? (names[code] ?? code) : code

/** Text of registers and of the log, which is Dutch on every page. */
const inDutch = ({ language }: Page, text: string): Cell =>
  language === 'nl' || text === '' ? text : html`<span lang="nl">${text}</span>`

/** A table whose rows begin with their heading. */
function table(head: readonly string[], rows: readonly (readonly Cell[])[], none: string): Html {
  if (rows.length === 0) return html`<p class="subtle">${none}</p>`
  return html`<table>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table>`
}

function facts(page: Page): Html {
  const { home, words, day } = page
  const { facts: name, columns } = words
  const { bouwjaar, oppervlakte, woningtype, energielabel } = home.feiten
  const label = energielabel.waarde
  const row = (
    what: string,
    value: Cell,
    { bron, peildatum }: { bron: string; peildatum: string | null },
  ) => [what, value ?? words.unknown, inDutch(page, bron), day(peildatum)]
  const bag = { bron: 'BAG (Kadaster)', peildatum: bouwjaar.peildatum }
  const rows = [
    row(name.address, home.adres, bag),
    row(name.id, home.verblijfsobject, bag),
    row(name.year, bouwjaar.waarde, bouwjaar),
    row(name.area, oppervlakte.waarde && `${oppervlakte.waarde} m²`, oppervlakte),
    row(name.type, woningtype.waarde && words.housingTypes[woningtype.waarde], woningtype),
    row(name.label, label && `${label.klasse} (${words.labelStatuses[label.stand]})`, energielabel),
  ]
  const head = [columns.what, columns.value, columns.source, columns.day]
  return html`<section><h2>${name.heading}</h2>${table(head, rows, words.none)}</section>`
}

function events(page: Page): Html {
  const { home, words, day } = page
  const { columns } = words
  const rows = home.betrokkenheid.gebeurtenissen.map(({ gebeurtenis, datum, toelichting, bron }) => [
    words.eventNames[gebeurtenis],
    day(datum),
    toelichting,
    bron,
  ])
  const head = [columns.what, columns.day, columns.note, columns.source]
  return html`<section><h2>${words.events.heading}</h2>
<p>${words.events.status(words.statuses[home.betrokkenheid.status])}</p>
${table(head, rows, words.none)}</section>`
}

/** The text of a version, or the one that is used now. */
function textOf({ language }: Page, purpose: string, version: string | null) {
  const all = consentTexts.filter((text) => text.purpose === purpose)
  const text = all.find((one) => one.version === version) ?? all.sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  return text && { version: text.version, ...text[language] }
}

function consents(page: Page): Html {
  const { home, words, day } = page
  const { consents: name, columns } = words
  const purposes = home.toestemmingen.items.map(({ doel, geldt, gegevenOp, tekstversie }) => {
    const text = textOf(page, doel, tekstversie)
    return html`<article><h3>${text?.title ?? doel}</h3>
<p><strong>${geldt && gegevenOp ? name.holds(day(gegevenOp)) : name.not}</strong></p>
<blockquote>${text?.text ?? ''}</blockquote>
<p class="subtle">${text ? name.version(text.version) : ''}</p></article>\n`
  })
  const rows = home.toestemmingen.geschiedenis.map(({ doel, gebeurtenis, op, kanaal, tekstversie }) => [
    `${textOf(page, doel, tekstversie)?.title ?? doel}: ${words.consentEvents[gebeurtenis]}`,
    day(op),
    words.channels[kanaal],
    tekstversie,
  ])
  const head = [columns.what, columns.day, columns.how, columns.note]
  return html`<section><h2>${name.heading}</h2>
${purposes}
<h3>${name.history}</h3>
${table(head, rows, words.none)}</section>`
}

function approach({ home, words, day }: Page): Html {
  const { columns } = words
  const { stand, items } = home.benaderbaarheid
  const rows = items.map(({ reden, sinds, kanaal, opgehevenOp }) => [
    words.approachReasons[reden],
    words.approach.since(day(sinds)),
    kanaal && words.channels[kanaal],
    opgehevenOp && words.approach.lifted(day(opgehevenOp)),
  ])
  const head = [columns.what, columns.day, columns.how, columns.note]
  return html`<section><h2>${words.approach.heading}</h2>
<p>${words.approachStates[stand]}</p>
${rows.length > 0 ? table(head, rows, words.none) : ''}</section>`
}

function requests({ home, words, day }: Page): Html {
  const { requests: name, outcomes } = words
  const asked = home.correctieverzoeken.map(
    ({
      over,
      tekst,
      gedaanOp,
      antwoord,
      uitkomst,
      beantwoordOp,
    }) => html`<article><h3>${words.about[over]}</h3>
<p class="subtle">${name.asked(day(gedaanOp))}</p>
<blockquote>${tekst}</blockquote>
${
  antwoord === null
    ? html`<p><strong>${name.waits}</strong></p>`
    : html`<p class="subtle">${name.answer(day(beantwoordOp))}</p>
<p><strong>${uitkomst ? outcomes[uitkomst] : ''}</strong></p><blockquote>${antwoord}</blockquote>`
}</article>\n`,
  )
  return html`<section><h2>${name.heading}</h2>
${asked.length > 0 ? asked : html`<p class="subtle">${words.none}</p>`}</section>`
}

function looks(page: Page): Html {
  const { home, words, moment } = page
  const { columns } = words
  const rows = home.inzage.map(({ op, rollen, handeling, onderwerp, doel }) => [
    rollen.map((role) => named(words.roles, role)).join(', ') || words.looks.system,
    moment(op),
    `${named(words.subjects, onderwerp)}: ${named(words.actions, handeling)}`,
    inDutch(page, doel ?? ''),
  ])
  const head = [columns.who, columns.day, columns.what, columns.purpose]
  return html`<section><h2>${words.looks.heading}</h2>
<p>${words.looks.lead}</p>
${table(head, rows, words.none)}</section>`
}

/** A whole HTML document. @param today yyyy-mm-dd */
export async function asPage(home: MijnWoning, language: PageLanguage, today: string): Promise<string> {
  const words = { nl, en }[language]
  const locale = language === 'en' ? 'en-GB' : 'nl-NL'
  const inWords = (told: string, time?: Intl.DateTimeFormatOptions) =>
    new Date(told).toLocaleString(locale, { dateStyle: 'long', timeZone: 'Europe/Amsterdam', ...time })
  const day = (told: string | null) => (told === null ? '' : inWords(told))
  const moment = (told: string) => inWords(told, { timeStyle: 'short' })
  const page = { home, language, words, day, moment }
  const title = words.title(home.adres)
  const document = await html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${words.lead(day(today))}</p>
${facts(page)}
${events(page)}
${consents(page)}
${approach(page)}
${requests(page)}
${looks(page)}
</main>
</body>
</html>
`
  return String(document)
}
