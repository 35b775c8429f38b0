// How high the invented buildings stand: ground, eaves, ridge and roof by kind, age and series; metres above NAP.
import { centre } from '../geometry/polygon.ts'
import type { Building } from '../plan/model.ts'
import type { Random } from '../random.ts'

export interface Shape {
  ground: number
  /** Of the lower edge of the roof and of its ridge, above the ground. */
  eaves: number
  ridge: number
  isSlanted: boolean
  storeys: number | null
  /** What is lower than the main roof: an extension or a porch, as a share of the footprint. */
  lowShare: number
}

/** Peat meadows lie below NAP; the village lies a little higher on the bank of its watercourse. */
function groundAt(building: Building): number {
  const [x, y] = centre(building.ring)
  const bank = building.quarter === 'village' ? 0.7 : 0
  return -1.45 + bank + 0.22 * Math.sin(x / 190) + 0.16 * Math.cos(y / 240)
}

interface Profile {
  eaves: number
  rise: number
  storeys: number | null
}

const flat = (eaves: number, storeys: number | null): Profile => ({ eaves, rise: 0, storeys })

/** A dozen builders in as many years: full storeys under a low roof, or a high roof that holds a storey. */
function terraced(building: Building, random: Random): Profile {
  if (building.year < 1945)
    return { eaves: random.between(3.2, 4.1), rise: random.between(4, 4.8), storeys: 2 }
  if (building.year < 1966)
    return { eaves: random.between(5.1, 5.5), rise: random.between(3.2, 3.9), storeys: 2 }
  if (building.year < 1983) {
    const sort = random.next()
    if (sort < 0.12) return flat(random.between(5.9, 6.2), 2)
    if (sort < 0.3) return { eaves: random.between(2.9, 3.4), rise: random.between(4.6, 5.4), storeys: 3 }
    return { eaves: random.between(5.3, 5.8), rise: random.between(2.7, 3.7), storeys: 3 }
  }
  return random.chance(0.1)
    ? flat(random.between(8.6, 9.1), 3)
    : { eaves: random.between(5.4, 5.9), rise: random.between(3.6, 4.4), storeys: 3 }
}

function profileOf(building: Building, random: Random): Profile {
  const { kind, year, units } = building
  switch (kind) {
    case 'terraced':
      return terraced(building, random)
    case 'semi-detached':
      return { eaves: random.between(4.6, 5.8), rise: random.between(3, 4.2), storeys: 3 }
    case 'detached':
      return { eaves: random.between(2.9, 5.6), rise: random.between(3.4, 5), storeys: 2 }
    case 'farm':
      return { eaves: random.between(2.6, 3.3), rise: random.between(5.4, 7), storeys: 2 }
    case 'barn':
      return { eaves: random.between(3, 4.4), rise: random.between(2.2, 4), storeys: 1 }
    case 'gallery': {
      const floors = units.length % 10 === 0 ? units.length / 10 : units.length / 9
      // The source estimates storeys up to five.
      return flat(floors * 2.85 + 0.6, floors > 5 ? null : floors)
    }
    case 'shops':
      return flat(7.1, 2)
    case 'works':
      return flat(random.between(5.8, 9.2), 2)
    case 'shed':
      return random.chance(0.15) ? { eaves: 2.1, rise: 0.9, storeys: 1 } : flat(random.between(2.2, 2.6), 1)
    case 'garage':
      return flat(2.45, 1)
    default:
      // The old church has a nave, the new one a low hall; school and halls are low.
      if (year < 1900) return { eaves: 9.5, rise: 8.4, storeys: null }
      return units[0]?.purposes.includes('sportfunctie') ? flat(7.6, 1) : flat(random.between(3.6, 5.2), 1)
  }
}

/** The shape of every building; homes of one series are alike but for what each owner built on. */
export function shapesOf(buildings: readonly Building[], random: Random): Map<Building, Shape> {
  const profiles = new Map<string, Profile>()
  return new Map(
    buildings.map((building) => {
      const key = `${building.kind} ${building.series}`
      const isSeries = building.kind === 'terraced' || building.kind === 'semi-detached'
      const profile = (isSeries && profiles.get(key)) || profileOf(building, random)
      profiles.set(key, profile)
      const corners = building.ring.length
      const lowShare =
        profile.rise > 0 && corners > 4 ? random.between(0.06, 0.09) * (corners > 8 ? 2 : 1) : 0
      return [
        building,
        {
          ground: groundAt(building),
          eaves: profile.eaves + random.between(-0.06, 0.06),
          ridge: profile.eaves + profile.rise + random.between(-0.08, 0.08),
          isSlanted: profile.rise > 0,
          storeys: profile.storeys,
          lowShare,
        },
      ]
    }),
  )
}
