// Says politely, for who cannot see the map, what has changed on it.
import { useFormats } from '../lib/format.ts'
import { useText } from '../lib/messages/text.ts'
import { useDebounced } from './use-debounced.ts'

export function LiveRegion({
  buildings,
  date,
  busy,
}: {
  buildings: number | null
  date: string | null
  busy: boolean
}) {
  const text = useText()
  const { day, count } = useFormats()
  const parts = [
    busy ? text('live.busy') : '',
    date ? text('live.date', { date: day(date) }) : '',
    buildings === null ? '' : text('live.inView', { count: buildings, shown: count(buildings) }),
  ]
  // A slider or a moving map would otherwise chatter.
  const said = useDebounced(parts.filter(Boolean).join(' '), 900)
  return (
    <p role="status" aria-live="polite" className="visually-hidden">
      {said}
    </p>
  )
}
