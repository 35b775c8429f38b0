// One registration in the register of energy labels, in the register's own columns and words.

/** The columns of the monthly total file, version 5. */
export const columns = [
  'Registratiedatum',
  'Opnamedatum',
  'GeldigTot',
  'Certificaathouder',
  'SoortOpname',
  'Status',
  'Berekeningstype',
  'IsVereenvoudigdLabel',
  'OpBasisVanReferentiegebouw',
  'Gebouwklasse',
  'Gebouwtype',
  'Gebouwsubtype',
  'SBICode',
  'Postcode',
  'Huisnummer',
  'Huisletter',
  'Huisnummertoevoeging',
  'Detailaanduiding',
  'BAGVerblijfsobjectID',
  'BAGLigplaatsID',
  'BAGStandplaatsID',
  'BAGPandIDs',
  'Projectnaam',
  'Projectobject',
  'Bouwjaar',
  'GebruiksoppervlakteThermischeZone',
  'Compactheid',
  'Energieklasse',
  'EnergieIndex',
  'EnergieIndexEMGForfaitair',
  'Energiebehoefte',
  'EisEnergiebehoefte',
  'PrimaireFossieleEnergie',
  'PrimaireFossieleEnergieEMGForfaitair',
  'EisPrimaireFossieleEnergie',
  'AandeelHernieuwbareEnergie',
  'AandeelHernieuwbareEnergieEMGForfaitair',
  'EisAandeelHernieuwbareEnergie',
  'Temperatuuroverschrijding',
  'EisTemperatuuroverschrijding',
  'Warmtebehoefte',
  'BerekendeCO2Emissie',
  'BerekendeEnergieverbruik',
] as const

/** The filled cells of a row. */
export type Registration = Partial<Record<(typeof columns)[number], string>>

const MILLISECONDS = 86_400_000

/** yyyy-mm-dd, some days later. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + Math.round(days) * MILLISECONDS).toISOString().slice(0, 10)

const compact = (date: string): string => date.replaceAll('-', '')

/** The three dates of a registration: surveyed, registered some days later, valid for ten years after the survey. */
export function datesOf(surveyed: string, delay: number): Registration {
  const registered = daysAfter(surveyed, delay)
  const [year, ...rest] = surveyed.split('-')
  // A survey on 29 February is valid until 28 February.
  const end = `${Number(year) + 10}-${rest.join('-')}`.replace('-02-29', '-02-28')
  return {
    Registratiedatum: compact(registered),
    Opnamedatum: compact(surveyed),
    GeldigTot: compact(end),
  }
}
