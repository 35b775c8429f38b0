// The columns of exported homes, in their order, with the type that a file has to know.
import type { ExportedHome } from './queries.ts'

/** Identifications, postcodes and house letters are text, also where they look like numbers. */
export const homeColumns = [
  { name: 'identificatie', type: 'TEXT' },
  { name: 'openbare_ruimte', type: 'TEXT' },
  { name: 'huisnummer', type: 'INTEGER' },
  { name: 'huisletter', type: 'TEXT' },
  { name: 'toevoeging', type: 'TEXT' },
  { name: 'postcode', type: 'TEXT' },
  { name: 'woonplaats', type: 'TEXT' },
  { name: 'status', type: 'TEXT' },
  { name: 'oppervlakte', type: 'INTEGER' },
  { name: 'bouwjaar', type: 'INTEGER' },
  { name: 'bouwperiode', type: 'TEXT' },
  { name: 'woningtype', type: 'TEXT' },
  { name: 'woningtype_bron', type: 'TEXT' },
  { name: 'woningtype_twijfel', type: 'TEXT' },
  { name: 'energielabel', type: 'TEXT' },
  { name: 'energielabel_status', type: 'TEXT' },
  { name: 'energielabel_geldig_tot', type: 'TEXT' },
  { name: 'hoogte', type: 'REAL' },
  { name: 'hoogte_twijfel', type: 'TEXT' },
  { name: 'pandidentificatie', type: 'TEXT' },
] as const satisfies readonly { name: keyof ExportedHome; type: 'TEXT' | 'INTEGER' | 'REAL' }[]

/** A home's values in the order of the columns. */
export const homeValues = (home: ExportedHome) => homeColumns.map(({ name }) => home[name])
