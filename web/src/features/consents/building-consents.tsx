// The homes of a building: whether people are welcome and what they agreed to, for who may know. Read only where somebody
// unfolds a home, for every look is told to the log.
import './consents.css'
import { useState } from 'react'
import { inWalkingOrder, mainAddress } from '../../lib/addresses.ts'
import { useText } from '../../lib/messages/text.ts'
import { useBuilding } from '../../lib/queries.ts'
import { HomeConsents } from './home-consents.tsx'

function Home({ id, address }: { id: string; address: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details className="home-consents" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{address}</summary>
      {open ? <HomeConsents home={id} address={address} /> : null}
    </details>
  )
}

export function BuildingConsents({ building }: { building: string }) {
  const text = useText()
  const { data } = useBuilding(building)
  const homes = inWalkingOrder(data?.verblijfsobjecten ?? []).filter(({ isWoning }) => isWoning)
  if (homes.length === 0) return null
  return (
    <section aria-labelledby="building-consents">
      <h2 id="building-consents">{text('homeConsents.title')}</h2>
      {homes.map((home) => {
        const main = mainAddress(home)
        const number =
          main &&
          [main.huisnummer, main.huisletter ?? '', main.toevoeging ? `-${main.toevoeging}` : ''].join('')
        return (
          <Home
            key={home.identificatie}
            id={home.identificatie}
            address={main ? `${main.straat} ${number}` : home.identificatie}
          />
        )
      })}
    </section>
  )
}
