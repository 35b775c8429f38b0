// What type the homes of a building are, who says so, why it may be doubted, and where to correct it.
import type { Verblijfsobject } from '../../../../api/contract/registry.ts'
import { type HousingType, housingTypes } from '../../../../api/contract/vocabulary.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { TypeCorrection } from './type-correction.tsx'

const countTypes = (homes: readonly Verblijfsobject[]): [HousingType, number][] =>
  housingTypes
    .map((type): [HousingType, number] => [
      type,
      homes.filter(({ woningtype }) => woningtype === type).length,
    ])
    .filter(([, count]) => count > 0)

/** One sentence on who says so, for homes of which the same holds. */
function Source({ home }: { home: Verblijfsobject }) {
  const text = useText()
  if (home.woningtypeBron === 'ep-online') return text('typeSource.ep-online')
  if (home.woningtypeBron === 'gemeente') return text('typeSource.gemeente')
  // Who may not see labels hears of the outline only where that is what the type comes down to.
  if (home.woningtypeBron === undefined && home.woningtype !== home.woningtypeOmtrek) return null
  return home.woningtypeReden ? text(`typeReason.${home.woningtypeReden}`) : null
}

function Doubt({ homes }: { homes: readonly Verblijfsobject[] }) {
  const text = useText()
  const doubted = homes.filter(({ woningtypeTwijfel }) => woningtypeTwijfel)
  const [first] = doubted
  if (!first?.woningtypeTwijfel) return null
  return (
    <p className="notice">
      {text(`typeDoubt.${first.woningtypeTwijfel}`, {
        count: doubted.length,
        footprint: text(`housingType.${first.woningtypeOmtrek ?? 'onbekend'}`).toLowerCase(),
        registered: text(`housingType.${first.woningtypeGeregistreerd ?? 'onbekend'}`).toLowerCase(),
      })}
    </p>
  )
}

export function HousingTypes({ dwellings }: { dwellings: readonly Verblijfsobject[] }) {
  const text = useText()
  const may = useMay()
  const homes = dwellings.filter(({ isWoning }) => isWoning)
  const [home, ...others] = homes
  if (!home?.woningtype) return <p className="lead">{text('building.notAHome')}</p>
  const types = countTypes(homes)
  const sameSource = others.every(({ woningtypeBron }) => woningtypeBron === home.woningtypeBron)
  const sentence =
    types.length === 1
      ? text(`housingType.${home.woningtype}.sentence`, { count: homes.length })
      : text('housingTypes.mixed', {
          types: types.map(([type, count]) => `${text(`housingType.${type}`)} ${count}`).join(' · '),
        })
  return (
    <>
      <p className="lead">
        {sentence} {sameSource ? <Source home={home} /> : null}
      </p>
      {home.referentieperiode && types.length === 1 ? (
        <p className="subtle">
          {text('housingTypes.reference', { period: periodWords(home.referentieperiode) })}
        </p>
      ) : null}
      <Doubt homes={homes} />
      {others.length === 0 && may('woningtypen', 'vastleggen') ? <TypeCorrection home={home} /> : null}
    </>
  )
}

/** `tot-1964`, `1965-1974`, `vanaf-2015` as people write it. */
function periodWords(code: string): string {
  if (code.startsWith('tot-')) return `≤ ${code.slice(4)}`
  return code.startsWith('vanaf-') ? `≥ ${code.slice(6)}` : code.replace('-', '–')
}
