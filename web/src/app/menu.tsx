// The bar's menu: the pages beside the map.
import { useId, useState } from 'react'
import { useWaitingCorrections } from '../lib/api/corrections.ts'
import { useMay } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { editing } from './district-mode.tsx'
import { answersResidents, isOpen, pageNeeds } from './openings.ts'
import { mapPageIds } from './page-ids.ts'
import { editsDistricts } from './wishes.tsx'
import type { Workbench } from './workbench.ts'

/** Pages that everybody may want; those about one's own account hang in the bar's corner. */
const offered = [
  ...mapPageIds,
  'verzoeken',
  'leden',
  'logboek',
  'bewaring',
  'rechten',
  'mijn-woning',
] as const

/** How many wait behind a button; nothing where none does. The page's heading and the menu's description say it in words. */
function Count({ of }: { of: number }) {
  return of > 0 ? (
    <span className="menu__count" aria-hidden="true">
      {of}
    </span>
  ) : null
}

export function Menu({ view, change }: Workbench) {
  const text = useText()
  const may = useMay()
  const id = useId()
  const [open, setOpen] = useState(false)
  const waiting = useWaitingCorrections(isOpen(may, answersResidents, null)).data?.open ?? 0
  return (
    <nav
      className="menu"
      aria-label={text('menu.label')}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          event.preventDefault()
          setOpen(false)
          event.currentTarget.querySelector('button')?.focus()
        }
      }}
    >
      <button
        type="button"
        className="button button--quiet"
        aria-expanded={open}
        aria-controls={id}
        aria-describedby={waiting > 0 ? `${id}-waiting` : undefined}
        onClick={() => setOpen(!open)}
      >
        {text('menu.label')}
        <Count of={waiting} />
      </button>
      <span id={`${id}-waiting`} hidden>
        {text('requests.title', { count: waiting })}
      </span>
      <ul id={id} className="card menu__list" hidden={!open}>
        {offered
          .filter((page) => isOpen(may, pageNeeds[page], null))
          .map((page) => (
            <li key={page}>
              <button
                type="button"
                className="menu__item"
                aria-current={view.pagina === page ? 'page' : undefined}
                onClick={() => {
                  setOpen(false)
                  change({ pagina: page })
                }}
              >
                {text(`page.${page}`)}
                {page === 'verzoeken' ? <Count of={waiting} /> : null}
              </button>
            </li>
          ))}
        {isOpen(may, editsDistricts, null) ? (
          <li>
            <button
              type="button"
              className="menu__item"
              onClick={() => {
                setOpen(false)
                change(editing('nieuw'))
              }}
            >
              {text('menu.newDistrict')}
            </button>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
