// All dwellings of a building with several; only the rows in sight are made, for a flat may have hundreds.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Verblijfsobject } from '../../../../api/contract/registry.ts'
import { houseNumber, mainAddress } from '../../lib/addresses.ts'
import { useText } from '../../lib/messages/text.ts'

const rowHeight = 40

function Row({ dwelling }: { dwelling: Verblijfsobject }) {
  const text = useText()
  const address = mainAddress(dwelling)
  const { oppervlakte, gebruiksdoelen, isWoning } = dwelling
  return (
    <>
      <span>{address ? `${address.straat} ${houseNumber(address)}` : text('building.withoutAddress')}</span>
      <span className="subtle">
        {isWoning ? '' : `${gebruiksdoelen.map((purpose) => text(`purpose.${purpose}`)).join(', ')} · `}
        {oppervlakte === null ? text('class.unknown') : `${oppervlakte} m²`}
      </span>
    </>
  )
}

export function DwellingList({ dwellings }: { dwellings: readonly Verblijfsobject[] }) {
  const text = useText()
  const frame = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: dwellings.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  return (
    <section aria-label={text('dwellings.label')}>
      <h2>{text('dwellings.title', { count: dwellings.length })}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling frame must be reachable by keyboard */}
      <div ref={frame} className="dwellings" tabIndex={0}>
        <ul style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const dwelling = dwellings[index]
            return dwelling ? (
              <li
                key={dwelling.identificatie}
                aria-setsize={dwellings.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              >
                <Row dwelling={dwelling} />
              </li>
            ) : null
          })}
        </ul>
      </div>
    </section>
  )
}
