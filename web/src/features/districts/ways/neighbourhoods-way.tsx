// The way of CBS's neighbourhoods: choose those that belong to the district.
import type { BuurtKeuze } from '../../../../../api/contract/districts.ts'
import { useFormats } from '../../../lib/format.ts'
import { useText } from '../../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../../ui/waiting.tsx'
import type { Draft } from '../draft.ts'
import { useNeighbourhoods } from '../use-districts.ts'

interface NeighbourhoodsWayProps {
  draft: Draft
  change: (changes: Partial<Draft>) => void
}

/** Neighbourhoods by the wijk of CBS that they lie in. */
function byWijk(items: readonly BuurtKeuze[]): Map<string, BuurtKeuze[]> {
  const groups = new Map<string, BuurtKeuze[]>()
  for (const item of items) {
    const key = [item.wijk, item.gemeente].filter(Boolean).join(', ')
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return groups
}

export function NeighbourhoodsWay({ draft, change }: NeighbourhoodsWayProps) {
  const text = useText()
  const { count } = useFormats()
  const neighbourhoods = useNeighbourhoods()
  if (neighbourhoods.isError) return <Failure onRetry={() => neighbourhoods.refetch()} />
  if (!neighbourhoods.data) return <Skeleton lines={5} />
  if (neighbourhoods.data.length === 0) return <p className="way">{text('district.neighbourhoods.none')}</p>
  const chosen = new Set(draft.neighbourhoods)
  const toggle = (code: string) => {
    const next = new Set(chosen)
    if (!next.delete(code)) next.add(code)
    change({ neighbourhoods: [...next] })
  }
  const year = Math.max(...neighbourhoods.data.map(({ jaar }) => jaar))
  return (
    <div className="way">
      <p className="subtle">{text('district.neighbourhoods.hint', { year: String(year) })}</p>
      <div className="scroll-list">
        {[...byWijk(neighbourhoods.data)].map(([wijk, items]) => (
          <fieldset key={wijk} className="choice">
            <legend>{wijk || text('district.neighbourhoods.label')}</legend>
            {items.map(({ code, naam, woningen }) => (
              <label key={code} className="check">
                <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
                <span>
                  {naam}{' '}
                  <span className="subtle">
                    {text('area.homes', { count: woningen, shown: count(woningen) })}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <p className="subtle">{text('district.neighbourhoods.source', { year: String(year) })}</p>
    </div>
  )
}
