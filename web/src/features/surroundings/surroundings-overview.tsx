// The lists of the surroundings, what of them the map shows, and the year bar.
import type { Belanghebbende, Koppelkans, Ontmoetingsplek } from '../../../../api/contract/surroundings.ts'
import { useFormats } from '../../lib/format.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { boxOf } from './entry-draft.ts'
import { EntryList } from './entry-list.tsx'
import { LayerSwitches } from './layer-switches.tsx'
import { choiceText, type SurroundingLayer } from './layers.ts'
import type { SurroundingsTabProps } from './tab-props.ts'
import type { Entry } from './use-surroundings.ts'
import { YearBar } from './year-bar.tsx'
import { inYear, yearSpan } from './years.ts'

interface Properties extends SurroundingsTabProps {
  entries: {
    ontmoetingsplek: readonly Ontmoetingsplek[]
    belanghebbende: readonly Belanghebbende[]
    koppelkans: readonly Koppelkans[]
  }
  /** Name of the entry that was just removed. */
  removed: string | null
  onRestore: () => void
}

export function SurroundingsOverview({ entries, removed, onRestore, ...tab }: Properties) {
  const { area, date, view, change, onShow, onFit } = tab
  const records = useMay()('wijkkennis', 'vastleggen', area.id)
  const text = useText()
  const { day } = useFormats()
  const { ontmoetingsplek: places, belanghebbende: parties, koppelkans: opportunities } = entries
  const told = places.filter(({ versie }) => versie > 0).length
  const span = yearSpan(opportunities)
  const shown = inYear(opportunities, view.jaar)
  const open = (layer: SurroundingLayer, id: string, wijzigen: boolean | null) =>
    change({ onderwerp: choiceText({ layer, id }), wijzigen })
  const listOf = (layer: SurroundingLayer, list: readonly Entry[]) => ({
    layer,
    entries: list,
    onAdd: records ? () => open(layer, 'nieuw', null) : null,
    onChoose: (entry: Entry) => {
      open(layer, entry.id, null)
      if ('geometrie' in entry) onFit(boxOf(entry))
      else if (entry.punt) onShow(entry.punt)
    },
  })
  return (
    <div className="explanation">
      {removed ? (
        <p className="notice" role="status">
          {text('entry.removed', { name: removed })}{' '}
          <button type="button" className="link-button" onClick={onRestore}>
            {text('entry.undo')}
          </button>
        </p>
      ) : null}
      <h1>{text('surroundings.heading', { count: told })}</h1>
      <p className="lead">{text('surroundings.lead', { bare: places.length - told })}</p>
      <LayerSwitches shown={view.laat} onShown={(laat) => change({ laat })} />
      <EntryList {...listOf('ontmoetingsplek', places)} />
      <EntryList {...listOf('belanghebbende', parties)} />
      <EntryList {...listOf('koppelkans', shown)}>
        {span ? (
          <YearBar span={span} year={view.jaar} count={shown.length} onYear={(jaar) => change({ jaar })} />
        ) : null}
      </EntryList>
      <p className="subtle source-line">
        {text('surroundings.source', { date: date ? day(date) : text('class.unknown') })}
      </p>
    </div>
  )
}
