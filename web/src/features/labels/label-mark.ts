// How a label is drawn beside its words: the letter on the map's colour, with the map's texture for what is uncertain. Pure.
import { type EnergyClass, energyClasses, type LabelStatus } from '../../../../api/contract/vocabulary.ts'
import { paler } from '../../map/palette.ts'
import { labelTheme } from '../../map/themes/label.ts'
import type { ThemeClass } from '../../map/themes/theme.ts'

type Drawn = Pick<ThemeClass, 'colour' | 'hatch' | 'texture' | 'mark'>

const unknown: Drawn = { colour: '#efe9dc', hatch: true }
const entryOf = (id: string): Drawn => labelTheme.classes.find((entry) => entry.id === id) ?? unknown
const textureOf = { 'oudere-methode': 'ouder', 'via-adres': 'adres', geregistreerd: undefined } as const

/** The field of a label; hatched without a letter. */
export function labelMark(energyClass: EnergyClass | null, status: LabelStatus): Drawn {
  if (energyClass === null || status === 'onbekend') return entryOf('onbekend')
  const { colour } = entryOf(energyClass)
  if (status === 'verlopen')
    return { colour: paler(colour, 0.62), texture: 'verlopen', mark: `(${energyClass})` }
  const texture = textureOf[status]
  return { colour, mark: energyClass, ...(texture && { texture }) }
}

/** What the labels of several homes have in common. */
export interface LabelSummary {
  homes: number
  /** Homes with a valid label, an expired one, none that is known. */
  valid: number
  expired: number
  unknown: number
  /** Of the valid labels; null without any. */
  best: EnergyClass | null
  worst: EnergyClass | null
}

/** Counts and bounds of the labels of a building's homes. */
export function summariseLabels(
  homes: readonly {
    energielabel?: EnergyClass | null | undefined
    energielabelStatus?: LabelStatus | null | undefined
  }[],
): LabelSummary {
  const expired = homes.filter(({ energielabelStatus }) => energielabelStatus === 'verlopen').length
  const ranks = homes
    .filter(({ energielabelStatus }) => energielabelStatus !== 'verlopen')
    .flatMap(({ energielabel }) => (energielabel == null ? [] : [energyClasses.indexOf(energielabel)]))
  return {
    homes: homes.length,
    valid: ranks.length,
    expired,
    unknown: homes.length - ranks.length - expired,
    best: energyClasses[Math.min(...ranks)] ?? null,
    worst: energyClasses[Math.max(...ranks)] ?? null,
  }
}
