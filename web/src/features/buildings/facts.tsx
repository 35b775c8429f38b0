// The register's facts of a building, with "onbekend" where the register does not know.
import type { Pand } from '../../../../api/contract/registry.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

export function Facts({ building }: { building: Pand }) {
  const text = useText()
  const { count } = useFormats()
  const { verblijfsobjecten, bouwjaar, status, grondoppervlakte, inOnderzoek } = building
  const unknown = text('class.unknown')
  const areas = verblijfsobjecten.map(({ oppervlakte }) => oppervlakte).filter((area) => area !== null)
  const missing = verblijfsobjecten.length - areas.length
  const floorArea = areas.reduce((sum, area) => sum + area, 0)
  const used = [...new Set(verblijfsobjecten.flatMap(({ gebruiksdoelen }) => gebruiksdoelen))]
  const rows: [string, string][] = [
    [text('fact.year'), bouwjaar === null ? unknown : String(bouwjaar)],
    [
      text('fact.floorArea'),
      areas.length === 0
        ? verblijfsobjecten.length === 0
          ? text('fact.noDwellings')
          : unknown
        : `${count(floorArea)} m²${missing > 0 ? ` (${text('fact.missing', { count: missing })})` : ''}`,
    ],
    [text('fact.footprint'), `${count(Math.round(grondoppervlakte))} m²`],
    [
      text('fact.purpose'),
      used.map((purpose) => text(`purpose.${purpose}`)).join(', ') || text('fact.noDwellings'),
    ],
    [text('fact.status'), text(`bagStatus.${status}`)],
  ]
  return (
    <section>
      <h2>{text('fact.title')}</h2>
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === unknown ? 'subtle' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {inOnderzoek ? <p className="notice">{text('fact.inInvestigation')}</p> : null}
    </section>
  )
}
