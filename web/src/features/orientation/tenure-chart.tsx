// Who owns the homes, as CBS tells of neighbourhoods; never of a single home, so it stands apart from what is picked.
import { memo } from 'react'
import type { Woningen } from '../../../../api/contract/orientation.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { type Bar, BarRows } from './bar-rows.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { findTenure, type TenurePart, tenureParts } from './tenure.ts'

const colours: Record<TenurePart['id'], string> = {
  koop: '#4f7f8c',
  huur: '#b98a5e',
  huurVanCorporatie: '#b98a5e',
  huurOverig: '#d9bf9f',
  onbekend: '#e4dccb',
}

function useWords({ eigendom }: Woningen) {
  const text = useText()
  const { percent } = useFormats()
  const finding = findTenure(eigendom)
  if (finding.kind === 'unknown' || finding.kind === 'tie') return text(`chart.tenure.${finding.kind}`)
  return text(`chart.tenure.${finding.kind}`, {
    owner: text(`chart.tenure.of${finding.owner}`),
    share: percent(finding.share),
  })
}

/** Homes of which it is not known, and why. */
function Missing({ eigendom }: Woningen) {
  const text = useText()
  const { count } = useFormats()
  const missing = eigendom.figuren.find(({ figuur }) => figuur === 'koop')?.ontbreekt ?? []
  return missing.map(({ reden, woningen }) => (
    <p key={reden} className="subtle">
      {text('chart.tenure.missing', {
        count: woningen,
        shown: count(woningen),
        reason: text(`chart.tenure.reason.${reden}`),
      })}
    </p>
  ))
}

export const TenureChart = memo(function TenureChart({ payload }: { payload: Woningen }) {
  const { eigendom, woningen, bronnen } = payload
  const text = useText()
  const { percent } = useFormats()
  const parts = tenureParts(eigendom)
  const known = eigendom.figuren.find(({ figuur }) => figuur === 'koop')?.woningen ?? 0
  const bars = parts?.map(
    ({ id, share }): Bar => ({
      key: id,
      mark: text(`chart.tenure.${id}`),
      name: text(`chart.tenure.${id}`),
      colour: colours[id],
      all: Math.round(share * 100),
      picked: false,
      pieces: [{ key: id, homes: Math.round(share * 100), look: id === 'onbekend' ? 'hatched' : 'full' }],
      onPick: null,
    }),
  )
  return (
    <ChartFrame
      name={text('chart.tenure')}
      heading={useWords(payload)}
      unknown={{ homes: woningen - known, whole: woningen }}
      onClear={null}
      columns={[text('chart.tenure'), text('charts.share')]}
      lines={() =>
        (parts ?? []).map(({ id, share }) => ({
          key: id,
          label: text(`chart.tenure.${id}`),
          cells: [percent(share)],
        }))
      }
      source={bronnen.eigendom}
      year={eigendom.jaar}
      note={eigendom.jaar === null ? null : text('chart.tenure.note', { count: eigendom.buurten })}
    >
      {bars ? (
        <div className="bar-rows--named bar-rows--percent">
          <BarRows bars={bars} name={text('chart.tenure')} anyPicked={false} />
        </div>
      ) : null}
      <Missing {...payload} />
    </ChartFrame>
  )
})
