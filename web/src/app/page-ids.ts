// The pages beside the map, by the name that they have in the address.
/** Pages about the area on the map. */
export const mapPageIds = ['profiel', 'kwaliteit', 'inlezen'] as const
/** Pages about people: they need no data, and stand there before the first import. */
export const peoplePageIds = [
  'verzoeken',
  'leden',
  'logboek',
  'rechten',
  'bewaring',
  'mijn-woning',
  'account',
  'aanmelden',
  'uitnodiging',
] as const

export const pageIds = [...mapPageIds, ...peoplePageIds] as const
export type PageId = (typeof pageIds)[number]
export type PeoplePageId = (typeof peoplePageIds)[number]

export const isPeoplePage = (id: PageId): id is PeoplePageId =>
  (peoplePageIds as readonly PageId[]).includes(id)
