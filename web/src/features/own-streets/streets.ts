// Addresses gathered by street, with how many of them are welcome. Pure.
import type { Benaderbaarheid } from '../../../../api/contract/consent.ts'

export type Door = Benaderbaarheid['items'][number]

export interface OwnStreet {
  name: string
  doors: readonly Door[]
  /** How many of its homes somebody may visit. */
  welcome: number
}

const isWelcome = ({ stand }: Door) => stand === 'welkom'

/** Streets in the order in which they come, each with its doors in the order of their numbers. */
export function byStreet(doors: readonly Door[]): OwnStreet[] {
  const names = [...new Set(doors.map(({ straat }) => straat))]
  return names.map((name) => {
    const own = doors.filter(({ straat }) => straat === name)
    return { name, doors: own, welcome: own.filter(isWelcome).length }
  })
}

/** Buildings by whether any of their homes may be visited. */
export function buildingsByWelcome(doors: readonly Door[]): { welcome: string[]; leave: string[] } {
  const welcome = new Set(doors.filter(isWelcome).flatMap(({ pand }) => pand ?? []))
  const others = new Set(doors.flatMap(({ pand }) => pand ?? []).filter((pand) => !welcome.has(pand)))
  return { welcome: [...welcome], leave: [...others] }
}
