// How big a building is after 3DBAG, with "onbekend" where it does not know.
import type { Pand } from '../../../../api/contract/registry.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

export function ShapeFacts({ building: { gebouwmodel: model } }: { building: Pand }) {
  const text = useText()
  const { count } = useFormats()
  if (!model) {
    return (
      <section>
        <h2>{text('shape.title')}</h2>
        <p className="subtle">{text('shape.none')}</p>
      </section>
    )
  }
  const unknown = text('class.unknown')
  const amount = (value: number | null, unit: string) =>
    value === null ? unknown : `${count(unit === 'm' ? value : Math.round(value))} ${unit}`
  const rows: [string, string][] = [
    [text('shape.height'), amount(model.hoogte, 'm')],
    [text('shape.roof'), model.daktype ? text(`roof.${model.daktype}`) : unknown],
    [text('shape.flatRoof'), amount(model.dakoppervlakPlat, 'm²')],
    [text('shape.slopingRoof'), amount(model.dakoppervlakSchuin, 'm²')],
    [text('shape.wall'), amount(model.gevel, 'm²')],
    [text('shape.sharedWall'), amount(model.gedeeldeMuur, 'm²')],
    [text('shape.volume'), amount(model.volume, 'm³')],
    [text('shape.storeys'), model.bouwlagen === null ? unknown : String(model.bouwlagen)],
  ]
  return (
    <section>
      <h2>{text('shape.title')}</h2>
      {model.isTwijfelachtig ? <p className="notice">{text('shape.doubtful')}</p> : null}
      <dl className="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === unknown ? 'subtle' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {model.meting && model.metingJaar ? (
        <p className="subtle">
          {text('shape.measured', { year: String(model.metingJaar), cloud: model.meting })}
        </p>
      ) : null}
    </section>
  )
}
