// What is on screen, whole, in the address: shareable, and the back button undoes choices but not map moves.
import {
  createParser,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { averageFigureIds } from '../../../api/contract/averages.ts'
import { publishedFigures } from '../../../api/contract/publications.ts'
import { readSelection, writeSelection } from '../features/orientation/selection.ts'
import { surroundingLayers } from '../features/surroundings/layers.ts'
import { languages } from '../lib/messages/text.ts'
import { cameraParser } from '../map/camera.ts'
import { themeIds } from '../map/themes/theme.ts'
import { pageIds } from './page-ids.ts'

export const workspaces = ['orientatie', 'adoptie', 'clusters', 'straten', 'hulp', 'voortgang'] as const
export type Workspace = (typeof workspaces)[number]

/** Tabs of the orientation's panel. */
export const orientationTabs = ['cijfers', 'omgeving', 'vragen', 'wijk'] as const
export type OrientationTab = (typeof orientationTabs)[number]

const matching = (pattern: RegExp) =>
  createParser({ parse: (text) => (pattern.test(text) ? text : null), serialize: (text) => text })

export const viewParsers = {
  /** A page that stands in the map's place. */
  pagina: parseAsStringLiteral(pageIds).withOptions({ history: 'push' }),
  werkblad: createParser({
    // What is now the orientation was once called the map: such addresses were shared.
    parse: (text) => workspaces.find((id) => id === (text === 'kaart' ? 'orientatie' : text)) ?? null,
    serialize: (id: Workspace) => id,
  }).withOptions({ history: 'push' }),
  blad: parseAsStringLiteral(orientationTabs).withDefault('cijfers'),
  /** What is picked in the orientation's charts. */
  filter: createParser({ parse: readSelection, serialize: writeSelection }),
  gebied: parseAsString.withOptions({ history: 'push' }),
  /** The area that a profile is compared with. */
  vergelijk: parseAsString,
  thema: parseAsStringLiteral(themeIds),
  /** What the published progress is about. */
  cijfer: parseAsStringLiteral(publishedFigures).withDefault('uitgevoerd'),
  datum: matching(/^\d{4}-\d\d-\d\d$/),
  uit: parseAsArrayOf(parseAsString).withDefault([]),
  pand: matching(/^\d{16}$/).withOptions({ history: 'push' }),
  cluster: parseAsString.withOptions({ history: 'push' }),
  /** The mean per neighbourhood that is drawn over the map. */
  gemiddelde: parseAsStringLiteral(averageFigureIds),
  /** Buildings of a known height stand up. */
  '3d': parseAsBoolean.withDefault(false),
  /** What of the surroundings the map shows, the year of its koppelkansen, and the entry that is read or written. */
  laat: parseAsArrayOf(parseAsStringLiteral(surroundingLayers)).withDefault([...surroundingLayers]),
  jaar: parseAsInteger,
  onderwerp: matching(/^[a-z]+\.[0-9a-z-]{1,40}$/).withOptions({ history: 'push' }),
  wijzigen: parseAsBoolean.withDefault(false),
  /** The district that is being made, changed or split. */
  bewerk: matching(/^(nieuw|(grens|splits)\.[a-z0-9-]{1,80})$/).withOptions({ history: 'push' }),
  tabel: parseAsBoolean.withDefault(false),
  taal: parseAsStringLiteral(languages).withDefault('nl'),
  plek: cameraParser.withOptions({ throttleMs: 300 }),
}

/** The view and how to change it; a key set to null falls back to its default. */
export const useView = () => useQueryStates(viewParsers, { history: 'replace', shallow: true })

export type View = ReturnType<typeof useView>[0]
