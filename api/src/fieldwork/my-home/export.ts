// What is known about a home as a table that a spreadsheet opens: one fact, event, consent or look a row. Pure.
import type { MijnWoning } from '../../../contract/my-home.ts'
import { type CsvCell, csvLine, csvStart } from '../../platform/http/csv.ts'

type Row = [part: string, what: string, value: CsvCell, day: string | null, source: string | null]

function rowsOf(home: MijnWoning): Row[] {
  const { bouwjaar, oppervlakte, woningtype, energielabel } = home.feiten
  const label = energielabel.waarde
  return [
    ['woning', 'adres', home.adres, null, 'BAG (Kadaster)'],
    ['woning', 'verblijfsobject', home.verblijfsobject, null, 'BAG (Kadaster)'],
    ['woning', 'bouwjaar', bouwjaar.waarde, bouwjaar.peildatum, bouwjaar.bron],
    ['woning', 'oppervlakte', oppervlakte.waarde, oppervlakte.peildatum, oppervlakte.bron],
    ['woning', 'woningtype', woningtype.waarde, woningtype.peildatum, woningtype.bron],
    ['woning', 'energielabel', label?.klasse ?? null, energielabel.peildatum, energielabel.bron],
    ...home.betrokkenheid.gebeurtenissen.map(
      (event): Row => ['betrokkenheid', event.gebeurtenis, event.toelichting, event.datum, event.bron],
    ),
    ...home.toestemmingen.geschiedenis.map(
      (event): Row => [
        'toestemming',
        `${event.doel} ${event.gebeurtenis}`,
        event.tekstversie,
        event.op,
        event.kanaal,
      ],
    ),
    ...home.benaderbaarheid.items.map(
      (entry): Row => [
        'niet benaderen',
        entry.reden,
        entry.opgehevenOp && `opgeheven ${entry.opgehevenOp}`,
        entry.sinds,
        entry.kanaal,
      ],
    ),
    ...home.correctieverzoeken.map(
      (one): Row => [
        'verzoek',
        one.over,
        one.tekst,
        one.gedaanOp,
        one.antwoord && [one.uitkomst, one.antwoord].filter(Boolean).join(': '),
      ],
    ),
    ...home.inzage.map(
      (look): Row => [
        'inzage',
        `${look.handeling} ${look.onderwerp}`,
        look.doel,
        look.op,
        look.rollen.join(', '),
      ],
    ),
  ]
}

/** CSV for Dutch spreadsheets. */
export function asCsv(home: MijnWoning): string {
  const head = csvLine(['onderdeel', 'wat', 'waarde', 'datum', 'bron of door wie'])
  return (
    csvStart +
    head +
    rowsOf(home)
      .map((row) => csvLine(row))
      .join('')
  )
}
