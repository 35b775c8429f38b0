// The bar's menu: the pages beside the map.
import { useId, useState } from 'react'
import { useMay } from '../lib/me.ts'
import { useText } from '../lib/messages/text.ts'
import { editing } from './district-mode.tsx'
import { isOpen, pageNeeds } from './openings.ts'
import { mapPageIds } from './page-ids.ts'
import { editsDistricts } from './wishes.tsx'
import type { Workbench } from './workbench.ts'

/** Pages that everybody may want; those about one's own account hang in the bar's corner. */
const offered = [...mapPageIds, 'leden', 'logboek', 'bewaring', 'rechten', 'mijn-woning'] as const

export function Menu({ view, change }: Workbench) {
  const text = useText()
  const may = useMay()
  const id = useId()
  const [open, setOpen] = useState(false)
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
        }
      }}
    >
      <button
        type="button"
        className="button button--quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {text('menu.label')}
      </button>
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
