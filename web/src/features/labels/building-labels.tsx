// The energy labels of a building's homes: of one home everything, of several first what they have in common.
import { useState } from 'react'
import type { Verblijfsobject } from '../../../../api/contract/registry.ts'
import { houseNumber, inWalkingOrder, mainAddress } from '../../lib/addresses.ts'
import { useEnergyLabels } from '../../lib/api/labels.ts'
import { useText } from '../../lib/messages/text.ts'
import { useBuilding } from '../../lib/queries.ts'
import { Swatch } from '../../ui/swatch.tsx'
import { HomeLabel, LabelSource } from './home-label.tsx'
import { labelMark, summariseLabels } from './label-mark.ts'

function FoldedHome({ home }: { home: Verblijfsobject }) {
  const text = useText()
  const [open, setOpen] = useState(false)
  const { energielabel: letter = null, energielabelStatus } = home
  const status = energielabelStatus ?? 'onbekend'
  const address = mainAddress(home)
  return (
    <details className="folded" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Swatch entry={labelMark(letter, status)} />
        <span>{address ? `${address.straat} ${houseNumber(address)}` : text('building.withoutAddress')}</span>
        <span className="subtle">{text(`labels.short.${status}`, { letter: letter ?? '' })}</span>
      </summary>
      {open ? <HomeLabel dwelling={home.identificatie} headed={false} /> : null}
    </details>
  )
}

function Several({ homes }: { homes: readonly Verblijfsobject[] }) {
  const text = useText()
  const { best, worst, valid, expired, unknown } = summariseLabels(homes)
  // One source for all of them, so the first home's answer tells it.
  const answer = useEnergyLabels(homes[0]?.identificatie ?? '')
  const bounds = { best: best ?? '', worst: worst ?? '' }
  const bounded = best === worst ? 'labels.several.same' : 'labels.several.range'
  return (
    <>
      <h2>{text(best === null ? 'labels.several.none' : bounded, bounds)}</h2>
      <p>{text('labels.several.counts', { homes: homes.length, valid, expired, unknown })}</p>
      <div className="homes__list">
        {inWalkingOrder(homes).map((home) => (
          <FoldedHome key={home.identificatie} home={home} />
        ))}
      </div>
      {answer.data ? <LabelSource labels={answer.data} /> : null}
    </>
  )
}

/** @param building its BAG id; nothing is shown for a building without homes */
export function BuildingLabels({ building }: { building: string }) {
  const answer = useBuilding(building)
  const homes = answer.data?.verblijfsobjecten.filter(({ isWoning }) => isWoning) ?? []
  const [only] = homes
  // Absent for who may not see the labels of homes: then there is nothing to say, not even that it is unknown.
  if (!only || only.energielabelStatus === undefined) return null
  return (
    <section className="homes">
      {homes.length === 1 ? <HomeLabel dwelling={only.identificatie} headed /> : <Several homes={homes} />}
    </section>
  )
}
