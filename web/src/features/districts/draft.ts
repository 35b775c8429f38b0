// What somebody is making and has not kept yet. It outlives a look at another page, until it is kept or thrown away.
import { useCallback, useSyncExternalStore } from 'react'
import type { HerkendeRegel, Samenstelling, Snede, Vlak } from '../../../../api/contract/districts.ts'
import type { AreaInFile } from './read-file.ts'

/** What is edited: a new district, the boundary of one, or where one is cut. */
export type Target = { kind: 'nieuw' } | { kind: 'grens' | 'splits'; id: string }

/** "nieuw", "grens.de-meent" or "splits.de-meent", as in the address. */
export function targetOf(text: string): Target | null {
  if (text === 'nieuw') return { kind: 'nieuw' }
  const [, kind, id] = /^(grens|splits)\.([a-z0-9-]{1,80})$/.exec(text) ?? []
  return kind && id ? { kind: kind as 'grens' | 'splits', id } : null
}

export const addressOf = (target: Target): string =>
  target.kind === 'nieuw' ? 'nieuw' : `${target.kind}.${target.id}`

export const ways = ['tekenen', 'straten', 'buurten', 'bestand'] as const
export const splitWays = ['lijn', 'straten', 'buurten'] as const
export type Way = (typeof ways)[number] | (typeof splitWays)[number]

export interface Draft {
  way: Way
  drawn: Vlak | null
  line: [number, number][] | null
  /** The typed list of streets as it stands in the field. */
  typed: string
  /** For a line that may mean several streets: the one that was chosen. */
  meant: Readonly<Record<string, string>>
  neighbourhoods: readonly string[]
  file: { name: string; areas: readonly AreaInFile[]; chosen: number } | null
  name: string
  validFrom: string
  note: string
  /** Whether anything has been done that would be lost. */
  isTouched: boolean
}

/** Today on the clock of who is looking, yyyy-mm-dd. */
export function todayHere(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

export const emptyDraft = (target: Target): Draft => ({
  way: target.kind === 'splits' ? 'lijn' : 'tekenen',
  drawn: null,
  line: null,
  typed: '',
  meant: {},
  neighbourhoods: [],
  file: null,
  name: '',
  validFrom: todayHere(),
  note: '',
  isTouched: false,
})

const drafts = new Map<string, Draft>()
const listeners = new Set<() => void>()
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(key: string, draft: Draft | null): void {
  if (draft) drafts.set(key, draft)
  else drafts.delete(key)
  for (const listener of listeners) listener()
}

// Whoever closes the page loses what is not kept; the browser asks.
addEventListener('beforeunload', (event) => {
  if ([...drafts.values()].some(({ isTouched }) => isTouched)) event.preventDefault()
})

/** The draft of a target, how to change it, and how to throw it away. */
export function useDraft(target: Target) {
  const key = addressOf(target)
  const stored = useSyncExternalStore(subscribe, () => drafts.get(key))
  const draft = stored ?? emptyDraft(target)
  const change = useCallback(
    (changes: Partial<Draft>) => {
      const kind = key.split('.')[0] as Target['kind']
      const former = drafts.get(key) ?? emptyDraft({ kind } as Target)
      keep(key, { ...former, isTouched: true, ...changes })
    },
    [key],
  )
  const discard = useCallback(() => keep(key, null), [key])
  return { draft, change, discard }
}

/** The streets of a typed list: one a line, or parted by commas or semicolons; each once. */
export function typedLines(typed: string): string[] {
  const lines = typed
    .split(/[\n,;]+/)
    .map((line) => line.replace(/\s+/g, ' ').trim().slice(0, 100))
    .filter((line) => line !== '')
  return [...new Map(lines.map((line) => [line.toLowerCase(), line])).values()]
}

/** The streets that a recognised list stands for, each once. */
export function streetIdsOf(lines: readonly HerkendeRegel[], meant: Draft['meant']): string[] {
  const ids = lines.flatMap(({ regel, uitslag, straten }) => {
    if (uitslag === 'herkend') return straten.map(({ id }) => id)
    const chosen = straten.find(({ id }) => id === meant[regel])
    return chosen ? [chosen.id] : []
  })
  return [...new Set(ids)]
}

/** What the server is to make a boundary of; null while there is nothing to make one of. */
export function compositionOf(draft: Draft, streetIds: readonly string[]): Samenstelling | null {
  switch (draft.way) {
    case 'tekenen':
      return draft.drawn && { soort: 'getekend', grens: draft.drawn }
    case 'straten':
      return streetIds.length > 0 ? { soort: 'straten', straten: [...streetIds] } : null
    case 'buurten':
      return draft.neighbourhoods.length > 0 ? { soort: 'buurten', buurten: [...draft.neighbourhoods] } : null
    case 'bestand': {
      const area = draft.file?.areas[draft.file.chosen]
      return draft.file && area
        ? { soort: 'bestand', grens: area.shape, bestandsnaam: draft.file.name }
        : null
    }
    case 'lijn':
      return null
  }
}

/** Where the district is to be cut; null while there is nothing to cut along. */
export function cutOf(draft: Draft, streetIds: readonly string[]): Snede | null {
  if (draft.way === 'lijn')
    return draft.line && { soort: 'lijn', lijn: { type: 'LineString', coordinates: draft.line } }
  const part = compositionOf(draft, streetIds)
  return part && { soort: 'deel', samenstelling: part }
}
