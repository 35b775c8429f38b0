// What is on screen, whole, in the address: shareable, and the back button undoes choices but not map moves.
import {
  createParser,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { languages } from '../lib/messages/text.ts'
import { cameraParser } from '../map/camera.ts'
import { themeIds } from '../map/themes/theme.ts'

export const workspaces = ['adoptie', 'kaart', 'clusters'] as const
export type Workspace = (typeof workspaces)[number]

const matching = (pattern: RegExp) =>
  createParser({ parse: (text) => (pattern.test(text) ? text : null), serialize: (text) => text })

export const viewParsers = {
  werkblad: parseAsStringLiteral(workspaces).withOptions({ history: 'push' }),
  gebied: parseAsString.withOptions({ history: 'push' }),
  thema: parseAsStringLiteral(themeIds),
  datum: matching(/^\d{4}-\d\d-\d\d$/),
  uit: parseAsArrayOf(parseAsString).withDefault([]),
  pand: matching(/^\d{16}$/).withOptions({ history: 'push' }),
  cluster: parseAsString.withOptions({ history: 'push' }),
  tabel: parseAsBoolean.withDefault(false),
  taal: parseAsStringLiteral(languages).withDefault('nl'),
  plek: cameraParser.withOptions({ throttleMs: 300 }),
}

/** The view and how to change it; a key set to null falls back to its default. */
export const useView = () => useQueryStates(viewParsers, { history: 'replace', shallow: true })

export type View = ReturnType<typeof useView>[0]
