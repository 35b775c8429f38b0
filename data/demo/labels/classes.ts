// From a home's invented need to the letter and the figures that a registration of each method carries.
import type { Random } from '../random.ts'

/** Upper bounds of the classes of NTA 8800 for homes, kWh primary fossil energy per m² and year. */
const bounds = [
  ['A++++', 0],
  ['A+++', 50],
  ['A++', 75],
  ['A+', 105],
  ['A', 160],
  ['B', 190],
  ['C', 250],
  ['D', 290],
  ['E', 335],
  ['F', 380],
  ['G', Infinity],
] as const

export type EnergyClass = (typeof bounds)[number][0]

/** The class of a need in kWh per m² and year. */
export const classOf = (need: number): EnergyClass => bounds.find(([, bound]) => need <= bound)?.[0] ?? 'G'

/** The bounds of the energy index that the older method of inspection used. */
const indexBounds: Partial<Record<EnergyClass, readonly [number, number]>> = {
  'A++': [0.35, 0.5],
  'A+': [0.51, 0.7],
  A: [0.71, 1.05],
  B: [1.06, 1.3],
  C: [1.31, 1.6],
  D: [1.61, 2],
  E: [2.01, 2.4],
  F: [2.41, 2.9],
  G: [2.91, 3.6],
}

/** An energy index that belongs to the class. */
export function indexOf(energyClass: EnergyClass, random: Random): number {
  const [low, high] = indexBounds[energyClass] ?? [0.35, 0.5]
  return random.between(low, high)
}

/** Older methods knew no class better than A++. */
export const olderClassOf = (need: number): EnergyClass => classOf(Math.max(need, 51))
