// Where the parts stand: as cards on the map, or on a phone together in one sheet.
import { useText } from '../lib/messages/text.ts'
import { Sheet } from '../ui/sheet.tsx'
import { Panel } from './panel.tsx'
import { LegendPart, TablePart, TimePart } from './parts.tsx'
import type { Workbench } from './workbench.ts'

export function SheetOfParts(workbench: Workbench) {
  const text = useText()
  const { view, hasTime } = workbench
  const time = { id: 'tijd', label: text('sheet.time'), content: <TimePart {...workbench} /> }
  return (
    <Sheet
      first={view.tabel ? 'tabel' : 'uitleg'}
      selected={view.pand ?? view.cluster}
      parts={[
        { id: 'uitleg', label: text('sheet.panel'), content: <Panel {...workbench} /> },
        { id: 'legenda', label: text('sheet.legend'), content: <LegendPart {...workbench} /> },
        ...(hasTime ? [time] : []),
        { id: 'tabel', label: text('sheet.table'), content: <TablePart {...workbench} /> },
      ]}
    />
  )
}

export function Cards(workbench: Workbench) {
  const text = useText()
  return (
    <>
      <section className="card legend-card" aria-label={text('legend.label')}>
        <LegendPart {...workbench} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what it says may be longer than it is high, so the keyboard has to scroll it */}
      <section className="card panel-card" id="uitleg" tabIndex={0} aria-label={text('panel.label')}>
        <Panel {...workbench} />
      </section>
      {workbench.hasTime ? (
        <section className="card time-card" aria-label={text('time.label')}>
          <TimePart {...workbench} />
        </section>
      ) : null}
    </>
  )
}
