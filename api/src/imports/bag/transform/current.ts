// Which occurrence of an object counts on the delivery's date. Source: IMBAG 2.0, Historie (voorkomen, historieInOnderzoek).
const endings = [
  'eindRegistratie',
  'tijdstipEindRegistratieLV',
  'tijdstipInactief',
  'tijdstipInactiefLV',
  'tijdstipNietBagLV',
]

/**
 * Whether the occurrence (or "in onderzoek" record) with these fields holds on `onDate` (yyyy-mm-dd): begun, not ended in
 * validity on that date, and its registration not ended, made inactive or withdrawn.
 */
export function isCurrent(fields: Map<string, string>, onDate: string): boolean {
  const begin = fields.get('beginGeldigheid')
  const end = fields.get('eindGeldigheid')
  if (!begin || begin > onDate || (end !== undefined && end <= onDate)) return false
  return endings.every((name) => !fields.has(name))
}
