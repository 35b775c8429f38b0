// Theme: how far each home is. Warm is done, in the order in which homes adopted; cool is on the way.
// Fed by an area's adoption payload, which reaches the map as feature state and never travels in a tile.
import type { ExpressionSpecification } from 'maplibre-gl'
import type { Adoptie } from '../../../../api/contract/adoption.ts'
import { adopterCategories, engagementStatuses } from '../../../../api/contract/vocabulary.ts'
import { adoptionColours } from '../palette.ts'
import type { Theme, ThemeClass } from './theme.ts'

export const adoptionClasses: readonly ThemeClass[] = [
  ...adopterCategories.map((id, index) => ({
    id,
    label: `adopter.${id}` as const,
    colour: adoptionColours[id],
    mark: String(index + 1),
    group: 'legend.group.done' as const,
    rare: index > 2,
  })),
  { id: 'uitgevoerd', label: 'status.uitgevoerd', group: 'legend.group.done', rare: true },
  { id: 'besluit', label: 'status.besluit', mark: '◆', group: 'legend.group.onTheWay' },
  { id: 'onderzoek', label: 'status.onderzoek', mark: '◇', group: 'legend.group.onTheWay' },
  { id: 'geinteresseerd', label: 'status.geinteresseerd', mark: '•', group: 'legend.group.onTheWay' },
  { id: 'bereikt', label: 'status.bereikt', group: 'legend.group.onTheWay' },
  { id: 'onbekend', label: 'status.onbekend', hatch: true, group: 'legend.group.notYet' },
  {
    id: 'geen-interesse',
    label: 'status.geen-interesse',
    mark: '–',
    group: 'legend.group.notYet',
    rare: true,
  },
  {
    id: 'niet-benaderen',
    label: 'status.niet-benaderen',
    mark: '=',
    group: 'legend.group.notYet',
    rare: true,
  },
  { id: 'geen-woning', label: 'class.notAHome', group: 'legend.group.notYet' },
  { id: 'buiten-gebied', label: 'class.outsideArea', group: 'legend.group.notYet', rare: true },
].map((entry) => ({
  colour: adoptionColours[entry.id as keyof typeof adoptionColours],
  ...entry,
})) as ThemeClass[]

/** How a building is drawn and how many homes it has; `perKlasse` where its homes may differ. */
export interface BuildingAdoption {
  klasse: string
  woningen: number
  perKlasse?: ReadonlyMap<string, number>
}

/** Adoption of an area by the building's id as a number. */
export type AdoptionByBuilding = ReadonlyMap<number, BuildingAdoption>

/** The class in which a building is drawn: its adopter category once done, else its status. */
export function adoptionClass(status: number, category: number): string {
  const name = engagementStatuses[status] ?? 'onbekend'
  const done = name === 'uitgevoerd' || name === 'ambassadeur'
  return done ? (adopterCategories[category] ?? 'uitgevoerd') : name
}

/** Homes of one building per class. */
function homesByClass({ perStatus, perCategorie }: Adoptie['verdeling'][number]): Map<string, number> {
  const notDone = engagementStatuses.flatMap((status, index) =>
    adoptionClass(index, -1) === 'uitgevoerd' ? [] : [[status, perStatus[index] ?? 0] as const],
  )
  return new Map([
    ...notDone,
    ...adopterCategories.map((name, index) => [name, perCategorie[index] ?? 0] as const),
  ])
}

/** Turns the payload's columns into a look-up by building. */
export function adoptionByBuilding(adoption: Adoptie): AdoptionByBuilding {
  const { panden, status, categorie, aantal, verdeling } = adoption
  const mixed = new Map(verdeling.map((entry) => [entry.index, homesByClass(entry)]))
  return new Map(
    panden.map((id, index) => [
      id,
      {
        klasse: adoptionClass(status[index] ?? 0, categorie[index] ?? -1),
        woningen: aantal[index] ?? 0,
        perKlasse: mixed.get(index),
      },
    ]),
  )
}

/** The theme over an area's adoption; homes that the area does not count lie outside it. */
export function adoptionTheme(adoption: AdoptionByBuilding): Theme {
  return {
    id: 'adoptie',
    title: 'theme.adoptie',
    group: 'aanpak',
    sources: [],
    counts: 'homes',
    classes: adoptionClasses,
    classOf: (building, id) =>
      adoption.get(id)?.klasse ?? (building.woningen > 0 ? 'buiten-gebied' : 'geen-woning'),
    expression: [
      'coalesce',
      ['feature-state', 'klasse'],
      ['case', ['>', ['get', 'woningen'], 0], 'buiten-gebied', 'geen-woning'],
    ] as unknown as ExpressionSpecification,
    fromState: true,
  }
}
