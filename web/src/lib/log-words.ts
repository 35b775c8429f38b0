// The audit log's own words (what for, of what) in the language of the screen. The log keeps Dutch ones for good, also
// those of earlier versions: a word that is unknown here stays as it is.
import type { Text } from './messages/text.ts'

const purposes = [
  'bewaartermijn-verstreken',
  'benaderbaarheid-van-een-woning-inzien',
  'code-voor-bewoners-maken',
  'code-voor-bewoners-mailen',
  'codes-voor-bewoners-intrekken',
  'gegevens-meenemen-door-bewoner',
  'huizen-langsgaan',
  'inzage-door-bewoner',
  'niet-benaderen-opheffen',
  'niet-benaderen-vastleggen',
  'overzicht-van-toestemmingen',
  'recht-van-bewoner',
  'toegang-herstellen',
  'toestemming-intrekken',
  'toestemming-vastleggen',
  'toestemmingen-van-een-woning-inzien',
  'toezicht',
  'toezicht-op-bewaartermijnen',
  'verhuizing-vastleggen',
  'verzoek-om-verbetering',
  'verzoek-van-bewoner-beantwoorden',
  'verzoeken-van-bewoners-behandelen',
  'verzoeken-van-bewoners-tellen',
  'wissen-op-verzoek-van-bewoner',
] as const

const kinds = [
  'aanmeldweg',
  'account',
  'bewaarregel',
  'correctieverzoek',
  'gebied',
  'kaart',
  'pand',
  'uitnodiging',
  'verblijfsobject',
] as const

/** What a record was made for. */
export function purposeInWords(text: Text, doel: string): string {
  const known = purposes.find((id) => id === doel.replaceAll(' ', '-'))
  return known ? text(`audit.purpose.${known}`) : doel
}

/** The kind of thing that a record is about. */
export function kindInWords(text: Text, soort: string): string {
  const known = kinds.find((id) => id === soort)
  return known ? text(`audit.kind.${known}`) : soort
}
