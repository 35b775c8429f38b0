// Rows that are wrong, each with its place and why.
import { useText } from '../../lib/messages/text.ts'
import { Reason } from './reason.tsx'

export interface FaultRow {
  place: string
  reason: string
}

const mostShown = 50

export function Faults({ faults, places }: { faults: readonly FaultRow[]; places: string }) {
  const text = useText()
  const more = faults.length - mostShown
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it */}
      <section className="table-scroll" tabIndex={0} aria-label={text('imports.trial.reason')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{places}</th>
              <th scope="col">{text('imports.trial.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, mostShown).map(({ place, reason }) => (
              <tr key={`${place} ${reason}`}>
                <td>{place.replace(/^line /, '')}</td>
                <td>
                  <Reason isKept>{reason}</Reason>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {more > 0 ? <p className="subtle">{text('imports.trial.more', { count: more })}</p> : null}
    </>
  )
}
