// An invented town of any size for the tile benchmark: terraced rows with sheds in quarters turned every which way, at about
// 2,900 buildings a square kilometre as a Dutch town has, in the registry's own tables.
import { energyClasses } from '../../api/contract/vocabulary.ts'
import { copyLine } from '../../api/src/platform/db/copy-text.ts'
import type { Database } from '../../api/src/platform/db/database.ts'

/** South-west corner of the town, EPSG:28992 (near Utrecht), metres. */
export const townCorner = { x: 118000, y: 440000 }

/** Side of a quarter in metres; its blocks share one direction. */
const quarterSide = 600

interface Building {
  number: number
  outline: [number, number][]
  home: boolean
  year: number
}

/** Numbers from 0 to 1, the same every time (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A house front to back: a rectangle, often with a bay in front or an extension behind; 4 to 12 corners. */
function houseOutline(width: number, depth: number, random: () => number): [number, number][] {
  const points: [number, number][] = [[0, 0]]
  if (random() < 0.4)
    points.push([width * 0.2, 0], [width * 0.2, -0.9], [width * 0.7, -0.9], [width * 0.7, 0])
  points.push([width, 0], [width, depth])
  if (random() < 0.5) points.push([width * 0.6, depth], [width * 0.6, depth + 3], [0, depth + 3])
  else points.push([0, depth])
  if (random() < 0.2) points.push([0, depth * 0.6], [0.4, depth * 0.6], [0.4, depth * 0.4], [0, depth * 0.4])
  return points
}

/** One block: two rows of houses back to back, with sheds at the ends of most gardens. */
function* blockOf(random: () => number): Generator<{ outline: [number, number][]; home: boolean }> {
  const width = 5.4 + random() * 1.2
  const count = 6 + Math.floor(random() * 4)
  for (let side = 0; side < 2; side++) {
    const flip = ([x, y]: [number, number]): [number, number] => (side ? [count * width - x, 46 - y] : [x, y])
    for (let i = 0; i < count; i++) {
      const shift = ([x, y]: [number, number]) => flip([x + i * width, y])
      yield { outline: houseOutline(width, 9, random).map(shift), home: true }
      if (random() > 0.65) continue
      const shed: [number, number][] = [
        [0.2, 19],
        [2.6, 19],
        [2.6, 22.4],
        [0.2, 22.4],
      ]
      yield { outline: shed.map(shift), home: false }
    }
  }
}

/** Buildings of a town, quarter by quarter. */
export function* townOf(count: number): Generator<Building> {
  const random = randomFrom(7)
  const quartersWide = Math.ceil(Math.sqrt(count / (2900 * 0.36)))
  let number = 0
  for (let quarter = 0; ; quarter++) {
    const angle = random() * Math.PI
    const year = 1900 + Math.floor(random() * 125)
    const centre = {
      x: townCorner.x + ((quarter % quartersWide) + 0.5) * quarterSide,
      y: townCorner.y + (Math.floor(quarter / quartersWide) + 0.5) * quarterSide,
    }
    for (let block = 0; block < 64; block++) {
      if (random() > 0.62) continue
      const dx = (block % 8) * 66 - 264
      const dy = Math.floor(block / 8) * 66 - 264
      for (const { outline, home } of blockOf(random)) {
        const turned = outline.map(([x, y]): [number, number] => [
          centre.x + (x + dx) * Math.cos(angle) - (y + dy) * Math.sin(angle),
          centre.y + (x + dx) * Math.sin(angle) + (y + dy) * Math.cos(angle),
        ])
        yield { number, outline: turned, home, year: year + Math.floor(random() * 3) }
        if (++number === count) return
      }
    }
  }
}

/** Fills the registry's tables with such a town. */
export async function loadTown(database: Database, count: number): Promise<void> {
  await database.script(
    "insert into registry.import_run (source, file_name, state) values ('bag', 'bench', 'succeeded')",
  )
  const shared = ['2020-01-01', '0344', 1]
  const columns = 'valid_from, municipality_code, run_id'
  const homes = function* (line: (home: Building) => string) {
    for (const building of townOf(count)) if (building.home) yield line(building)
  }
  await database.copy(
    `registry.building (id, status, construction_year, geometry, ${columns})`,
    map(townOf(count), ({ number, outline, year }) =>
      copyLine([bagId('10', number), 'Pand in gebruik', year, polygonHex(outline), ...shared]),
    ),
  )
  await database.copy(
    `registry.dwelling (id, kind, status, purposes, floor_area, geometry, ${columns})`,
    homes(({ number, outline: [point = [0, 0]] }) =>
      copyLine([
        bagId('01', number),
        'verblijfsobject',
        'Verblijfsobject in gebruik',
        ['woonfunctie'],
        70 + (number % 90),
        pointHex(point),
        ...shared,
      ]),
    ),
  )
  await database.copy(
    'registry.dwelling_building (dwelling_id, building_id)',
    homes(({ number }) => copyLine([bagId('01', number), bagId('10', number)])),
  )
  await database.copy(
    `registry.address (id, house_number, object_kind, status, street_id, ${columns})`,
    homes(({ number }) =>
      copyLine([
        bagId('20', number),
        1 + (number % 140),
        'Verblijfsobject',
        'Naamgeving uitgegeven',
        bagId('30', Math.floor(number / 140)),
        ...shared,
      ]),
    ),
  )
  await database.copy(
    'registry.dwelling_address (dwelling_id, address_id, is_main)',
    homes(({ number }) => copyLine([bagId('01', number), bagId('20', number), true])),
  )
  // Six homes in ten have a label, and all but a few buildings a height.
  await database.copy(
    'insight.dwelling_label (dwelling_id, label_id, status, energy_class, match, method, reason, registration_count)',
    homes(({ number }) =>
      number % 10 < 6
        ? copyLine([
            bagId('01', number),
            number,
            number % 7 === 0 ? 'verlopen' : 'geregistreerd',
            energyClasses[3 + (number % 9)] as string,
            'verblijfsobject',
            'nta-8800',
            'enige-registratie',
            1,
          ])
        : '',
    ),
  )
  await database.copy(
    'registry.building_model (building_id, ground_level, roof_70_percent, run_id)',
    map(townOf(count), ({ number, home }) =>
      number % 20 === 0 ? '' : copyLine([bagId('10', number), 0, (home ? 7 : 2) + (number % 30) / 10, 1]),
    ),
  )
  await database.script('analyze')
}

function* map<From, To>(source: Iterable<From>, change: (from: From) => To): Generator<To> {
  for (const item of source) yield change(item)
}

function bagId(type: string, number: number): string {
  return `0344${type}${String(number).padStart(10, '0')}`
}

/** EWKB of a polygon in EPSG:28992. */
function polygonHex(points: [number, number][]): string {
  const bytes = Buffer.alloc(17 + (points.length + 1) * 16)
  bytes.writeUInt8(1, 0)
  bytes.writeUInt32LE(0x20000003, 1)
  bytes.writeUInt32LE(28992, 5)
  bytes.writeUInt32LE(1, 9)
  bytes.writeUInt32LE(points.length + 1, 13)
  ;[...points, points[0] as [number, number]].forEach(([x, y], i) => {
    bytes.writeDoubleLE(millimetres(x), 17 + i * 16)
    bytes.writeDoubleLE(millimetres(y), 25 + i * 16)
  })
  return bytes.toString('hex')
}

function pointHex([x, y]: [number, number]): string {
  const bytes = Buffer.alloc(25)
  bytes.writeUInt8(1, 0)
  bytes.writeUInt32LE(0x20000001, 1)
  bytes.writeUInt32LE(28992, 5)
  bytes.writeDoubleLE(millimetres(x), 9)
  bytes.writeDoubleLE(millimetres(y), 17)
  return bytes.toString('hex')
}

/** The BAG gives coordinates in millimetres. */
function millimetres(value: number): number {
  return Math.round(value * 1000) / 1000
}
