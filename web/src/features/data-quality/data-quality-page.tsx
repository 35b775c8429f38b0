// How good the data is: per source its age and reach, what contradicts itself and where, and how often housing types agree.
import './data-quality.css'
import { useState } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import type { Bevinding, Kwaliteit } from '../../../../api/contract/data-quality.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { Agreement } from './agreement.tsx'
import { useQuality } from './api.ts'
import { Findings } from './findings.tsx'
import { SourceTable } from './source-table.tsx'

interface Properties {
  scene: { area: Gebied | null }
  change: (next: {
    pagina: null
    werkblad?: 'orientatie'
    pand?: string | null
    plek?: { latitude: number; longitude: number; zoom: number } | null
  }) => unknown
}

/** Close enough to see single buildings with their numbers. */
const closeBy = 18

function Heading({ quality }: { quality: Kwaliteit }) {
  const text = useText()
  const { percent } = useFormats()
  const labels = quality.bronnen.find(({ id }) => id === 'ep-online')
  const { geheel, deel } = labels?.dekking ?? { geheel: 0, deel: 0 }
  if (quality.woningen === 0) return <h1>{text('quality.headline.empty')}</h1>
  return (
    <>
      <h1>
        {deel === 0
          ? text('quality.headline.noLabels')
          : text('quality.headline', { share: percent(1 - deel / geheel) })}
      </h1>
      <p className="lead">{text('quality.lead')}</p>
    </>
  )
}

export function DataQualityPage({ scene, change }: Properties) {
  const text = useText()
  const [everywhere, setEverywhere] = useState(false)
  const area = everywhere ? null : (scene.area?.id ?? null)
  const quality = useQuality(area)
  const show = ({ pand, punt: [longitude, latitude] }: Bevinding) =>
    change({ pagina: null, werkblad: 'orientatie', pand, plek: { latitude, longitude, zoom: closeBy } })
  if (quality.isError) return <Failure onRetry={() => quality.refetch()} />
  if (!quality.data) return <Skeleton lines={10} />
  return (
    <div className="quality">
      <header>
        <Heading quality={quality.data} />
        {scene.area ? (
          <label className="field quality__scope">
            <span className="field__label">{text('quality.scope')}</span>
            <select
              value={everywhere ? 'alles' : 'gebied'}
              onChange={(event) => setEverywhere(event.target.value === 'alles')}
            >
              <option value="gebied">{scene.area.naam}</option>
              <option value="alles">{text('quality.scope.all')}</option>
            </select>
          </label>
        ) : null}
      </header>
      <SourceTable sources={quality.data.bronnen} />
      <Findings key={area} quality={quality.data} area={area} onShow={show} />
      <Agreement quality={quality.data} />
    </div>
  )
}
