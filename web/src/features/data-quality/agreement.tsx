// Our rule on footprints beside the types that energy labels register: how often they agree, and where they do not.
import type { Kwaliteit } from '../../../../api/contract/data-quality.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

function Matrix({ agreement }: { agreement: Kwaliteit['overeenstemming'] }) {
  const text = useText()
  const { count } = useFormats()
  const { typen, matrix } = agreement
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be within reach of the keyboard
    <section className="quality__scroll" aria-labelledby="kwaliteit-typen" tabIndex={0}>
      <table className="quality__table quality__matrix" aria-labelledby="kwaliteit-typen">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {text('quality.agreement.footprint')}
            </th>
            <th scope="colgroup" colSpan={typen.length}>
              {text('quality.agreement.label')}
            </th>
          </tr>
          <tr>
            {typen.map((type) => (
              <th key={type} scope="col">
                {text(`housingType.${type}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {typen.map((footprint, row) => (
            <tr key={footprint}>
              <th scope="row">{text(`housingType.${footprint}`)}</th>
              {typen.map((registered, column) => {
                const homes = matrix[row]?.[column] ?? 0
                return (
                  <td key={registered} data-agrees={row === column} data-empty={homes === 0}>
                    {count(homes)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function Agreement({ quality }: { quality: Kwaliteit }) {
  const text = useText()
  const { count, percent } = useFormats()
  const { overeenstemming, herkomstWoningtype } = quality
  const { woningen, gelijk, eengezins } = overeenstemming
  return (
    <section>
      <h2 id="kwaliteit-typen">{text('quality.agreement')}</h2>
      <p>
        {text('quality.agreement.origin', {
          footprint: count(herkomstWoningtype.omtrek),
          label: count(herkomstWoningtype['ep-online']),
          municipality: count(herkomstWoningtype.gemeente),
        })}
      </p>
      {woningen === 0 ? (
        <p className="subtle">{text('quality.agreement.none')}</p>
      ) : (
        <>
          <p>
            {text('quality.agreement.share', {
              share: percent(gelijk / woningen),
              count: woningen,
              shown: count(woningen),
            })}{' '}
            {eengezins.woningen > 0
              ? text('quality.agreement.houses', { share: percent(eengezins.gelijk / eengezins.woningen) })
              : ''}
          </p>
          <Matrix agreement={overeenstemming} />
        </>
      )}
    </section>
  )
}
