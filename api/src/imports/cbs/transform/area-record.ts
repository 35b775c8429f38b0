// From a source's row to an area of ours, or the reason why it is left out or refused.
import type { StatisticalAreaKind } from '../../../../contract/vocabulary.ts'
import { AppError } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { RawArea, RawShape } from '../extract/raw-area.ts'
import { type FigureValue, figuresOf } from './figures.ts'
import { codeOf, municipalityNameOf, nameOf, normalised, waterOf, yearOf } from './names.ts'

export interface AreaRecord {
  place: string
  code: string
  year: number
  kind: StatisticalAreaKind
  name: string
  districtCode: string | null
  municipalityCode: string
  municipalityName: string | null
  shape: RawShape
  epsg: 28992 | 4326
  figures: Record<string, FigureValue>
}

/** What became of a row: an area, water or foreign ground that is no area of people, or a refusal. */
export type ReadArea =
  | { area: AreaRecord }
  | { leftOut: 'water' | 'buitenland' }
  | { place: string; code: string | null; reason: string }

const kinds: Record<string, StatisticalAreaKind> = { GM: 'gemeente', WK: 'wijk', BU: 'buurt' }

/**
 * @param year of the file where its rows do not tell; undefined when nobody knows
 * @throws AppError 'invalid-input' when the year is unknown, or another one than was asked for
 */
export function toArea(
  raw: RawArea,
  year: { asked: number | undefined; ofFile: number | undefined },
): ReadArea {
  const attributes = normalised(raw.attributes)
  const code = codeOf(attributes)
  const { place, shape, epsg } = raw
  if (!code) return { place, code: null, reason: 'has no area code of CBS (GM0000, WK000000, BU00000000)' }
  const leftOut = whyLeftOut(code, waterOf(attributes))
  if (leftOut) return { leftOut }
  if ('reason' in shape) return { place, code, reason: shape.reason }
  const kind = kinds[code.slice(0, 2)] ?? 'buurt'
  const name = nameOf(attributes, kind) ?? code
  const municipalityName = (kind === 'gemeente' ? name : municipalityNameOf(attributes)) ?? null
  return {
    area: {
      place,
      code,
      year: settledYear(yearOf(attributes), year),
      kind,
      name,
      districtCode: kind === 'buurt' ? `WK${code.slice(2, 8)}` : null,
      municipalityCode: `GM${code.slice(2, 6)}`,
      municipalityName,
      shape,
      epsg,
      figures: figuresOf(attributes),
    },
  }
}

/**
 * CBS gives great waters and the Belgian ground around Baarle-Nassau codes of their own (column `water`: JA, B). Where
 * the column is absent the codes tell: 9997 for lakes, 9998 for the sea, wijk 99, GM0998 for abroad.
 */
function whyLeftOut(code: string, water: string | undefined): 'water' | 'buitenland' | undefined {
  if (water === 'B' || /^..0998/.test(code)) return 'buitenland'
  if (water !== undefined) return water === 'JA' ? 'water' : undefined
  return /^(BU\d{4}999[78]|WK\d{4}99)$/.test(code) ? 'water' : undefined
}

function settledYear(
  ofRow: number | undefined,
  { asked, ofFile }: { asked: number | undefined; ofFile: number | undefined },
): number {
  if (asked !== undefined && ofRow !== undefined && asked !== ofRow)
    throw new AppError(
      'invalid-input',
      told`The file is about ${ofRow}, not ${asked}. Leave the year out, or take the other file.`,
    )
  const year = asked ?? ofRow ?? ofFile
  if (year === undefined)
    throw new AppError(
      'invalid-input',
      told`The file does not tell its year: it has no column jaar, and no year in its name. Say it yourself: --jaar 2024 on the command line, or choose it on the page.`,
    )
  return year
}

/** The one year in a file's name, as 2022 in wijkenbuurten_2022_v1.gpkg. */
export function yearInName(fileName: string): number | undefined {
  const years = new Set(fileName.match(/(?<!\d)(199\d|20\d\d)(?!\d)/g) ?? [])
  const [year] = years
  return years.size === 1 ? Number(year) : undefined
}
