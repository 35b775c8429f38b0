// CBS's figures of the neighbourhoods in which an area's homes lie: each of the whole neighbourhood, never of the area. Pure.
import type { Profiel } from '../../../contract/profile.ts'
import type { NeighbourhoodFigure } from '../orientation/queries.ts'

/** The figures that a profile tells, as data/reference/area-figures.json names them, in the order of telling. */
export const profileAreaFigures = [
  'aantal_inwoners',
  'aantal_huishoudens',
  'gemiddelde_huishoudsgrootte',
  'percentage_personen_65_jaar_en_ouder',
  'woningvoorraad',
  'gemiddelde_woningwaarde',
  'percentage_koopwoningen',
  'percentage_huurwoningen',
  'perc_huurwoningen_in_bezit_woningcorporaties',
  'gemiddeld_gasverbruik_totaal',
  'gemiddeld_elektriciteitsverbruik_totaal',
  'percentage_woningen_met_stadsverwarming',
  'percentage_woningen_met_zonnestroom',
  'percentage_huishoudens_met_laag_inkomen',
] as const

type Told = Profiel['buurten'][number]

/**
 * One entry per neighbourhood of the newest division, by name. Each figure is that of the newest year that has a value,
 * else the newest year's reason.
 * @param names per code
 * @param units per figure
 */
export function tellNeighbourhoods(
  rows: readonly NeighbourhoodFigure[],
  names: ReadonlyMap<string, string>,
  units: ReadonlyMap<string, string>,
): Told[] {
  const newest = Math.max(...rows.map(({ year }) => year))
  const present = new Map(rows.filter(({ year }) => year === newest).map(({ code, homes }) => [code, homes]))
  return [...present]
    .map(([code, woningen]) => ({
      code,
      naam: names.get(code) ?? code,
      woningen,
      cijfers: profileAreaFigures.map((figuur) => tellFigure(figuur, code, rows, units)),
    }))
    .sort((one, other) => one.naam.localeCompare(other.naam, 'nl'))
}

function tellFigure(
  figuur: string,
  code: string,
  rows: readonly NeighbourhoodFigure[],
  units: ReadonlyMap<string, string>,
): Told['cijfers'][number] {
  const own = rows
    .filter((row) => row.code === code && row.figure === figuur)
    .sort((one, other) => other.year - one.year)
  const told = own.find(({ value }) => value !== null) ?? own[0]
  const eenheid = units.get(figuur) ?? ''
  if (!told) return { figuur, eenheid, waarde: null, reden: 'niet-in-bestand', jaar: null }
  return { figuur, eenheid, waarde: told.value, reden: told.missingReason, jaar: told.year }
}
