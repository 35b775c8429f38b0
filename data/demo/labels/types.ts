// The type of building that a surveyor fills in: mostly right, sometimes not, sometimes in another age's words or letters.
import type { Random } from '../random.ts'
import type { Position, StockHome } from '../stock/homes.ts'
import type { Registration } from './registration.ts'

const names: Record<Position, string> = {
  detached: 'Vrijstaande woning',
  'semi-detached': 'Twee-onder-één-kap',
  end: 'Rijwoning hoek',
  middle: 'Rijwoning tussen',
  flat: 'Appartement',
}

/** What surveyors mistake for each other: an end that was built on to, a semi-detached home taken for a row's end. */
const mistaken: Record<Position, Position> = {
  detached: 'semi-detached',
  'semi-detached': 'end',
  end: 'middle',
  middle: 'end',
  flat: 'middle',
}
const MISTAKEN = 0.085
const MISTAKEN_FLAT = 0.006

/** `é` read in the wrong encoding and stored so, as happens in the real register. */
const misread = (text: string): string => text.replaceAll('é', 'Ã©')

function subtypeOf({ building, unit }: StockHome): string {
  if (building.kind !== 'gallery') return 'Tussendak'
  const homes = building.units.length
  const perFloor = homes % 10 === 0 ? 10 : 9
  const floor = Math.floor(unit.rank / perFloor)
  const isAtEnd = unit.rank % perFloor === 0 || unit.rank % perFloor === perFloor - 1
  const storey = floor === 0 ? 'vloer' : floor === homes / perFloor - 1 ? 'dak' : 'midden'
  return `${isAtEnd ? 'Hoek' : 'Tussen'}${storey}`
}

/** Class, type and subtype as registered under NTA 8800, or before it. */
export function typeOf(home: StockHome, isOlder: boolean, random: Random): Registration {
  const isMistaken = random.chance(home.position === 'flat' ? MISTAKEN_FLAT : MISTAKEN)
  const position = isMistaken ? mistaken[home.position] : home.position
  const isMisread = random.chance(0.18)
  if (position === 'flat' && isOlder)
    return {
      Gebouwklasse: 'W',
      Gebouwtype: random.pick(['Galerij', 'Galerij', 'Galerij', 'Flatwoning (overig)', 'Maisonnette']),
    }
  return {
    Gebouwklasse: 'W',
    Gebouwtype: isMisread ? misread(names[position]) : names[position],
    ...(position === 'flat' && home.position === 'flat' ? { Gebouwsubtype: subtypeOf(home) } : {}),
  }
}
