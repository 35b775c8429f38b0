// The tab about the district itself: its boundary and versions, streets that it shares, and every other district.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import type { Projectwijk, ProjectwijkInLijst, WijkVersie } from '../../../../api/contract/districts.ts'
import { withdrawDistrict } from '../../lib/api/districts.ts'
import { useFormats } from '../../lib/format.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import './districts.css'
import { addressOf, type Target, todayHere } from './draft.ts'
import { useHectares } from './preview.tsx'
import { Refusal } from './refusal.tsx'
import { StreetList } from './street-list.tsx'
import { useDistrict, useDistricts } from './use-districts.ts'

interface DistrictTabProps {
  area: Gebied
  /** Starts the editing mode. */
  onEdit: (address: string) => void
  onChoose: (area: string) => void
}

export function DistrictTab({ area, onEdit, onChoose }: DistrictTabProps) {
  const text = useText()
  const id = area.soort === 'wijk' ? area.id.replace(/^wijk-/, '') : null
  const district = useDistrict(id)
  return (
    <section className="explanation">
      {id === null ? (
        <>
          <h2>{text('district.town.title', { name: area.naam })}</h2>
          <p>{text('district.town.lead')}</p>
        </>
      ) : null}
      {id !== null && district.isError ? <Failure onRetry={() => district.refetch()} /> : null}
      {id !== null && !district.isError && !district.data ? <Skeleton lines={6} /> : null}
      {id !== null && district.data ? (
        <Kept district={district.data} homes={area.woningen} onEdit={onEdit} />
      ) : null}
      <Others current={id} onEdit={onEdit} onChoose={onChoose} />
    </section>
  )
}

function Kept({
  district,
  homes,
  onEdit,
}: {
  district: Projectwijk
  homes: number
  onEdit: (to: string) => void
}) {
  const text = useText()
  const { count } = useFormats()
  const hectares = useHectares()
  const may = useMay()
  const records = may('wijken', 'vastleggen')
  const { id, naam, oppervlakte, straten } = district
  const edit = (kind: Exclude<Target['kind'], 'nieuw'>) => onEdit(addressOf({ kind, id }))
  return (
    <>
      <h2>{text('district.kept.title', { name: naam })}</h2>
      <p>
        {text('district.kept.lead', {
          count: homes,
          homes: count(homes),
          streets: straten.length,
          hectares: hectares(oppervlakte),
        })}
      </p>
      {records ? (
        <div className="button-row">
          <button type="button" className="button" onClick={() => edit('grens')}>
            {text('district.edit')}
          </button>
          <button type="button" className="button button--quiet" onClick={() => edit('splits')}>
            {text('district.split')}
          </button>
        </div>
      ) : null}
      <StreetList streets={straten} inTense="kept" />
      <h3 className="list-title">{text('district.versions')}</h3>
      <ol className="versions">
        {district.versies.map((version) => (
          <Version key={version.versie} version={version} />
        ))}
      </ol>
      {records ? <Withdrawal id={id} name={naam} /> : null}
    </>
  )
}

function Version({ version }: { version: WijkVersie }) {
  const text = useText()
  const { day, count } = useFormats()
  const { naam, geldigVanaf, vastgelegdOp, herkomst, onderdelen, toelichting, ingetrokken } = version
  const parts = onderdelen.length > 4 ? [...onderdelen.slice(0, 4), '…'] : onderdelen
  const origin = text(`district.origin.${herkomst}`)
  return (
    <li data-state={version.stand}>
      <strong>{text('district.version.from', { date: day(geldigVanaf) })}</strong>{' '}
      <span className="tag">{text(`district.version.${version.stand}`)}</span>
      <br />
      {ingetrokken
        ? text('district.version.withdrawn')
        : `${naam} · ${text('area.homes', { count: version.woningen, shown: count(version.woningen) })}`}
      {version.versie > 1 && !ingetrokken ? (
        <> {text('district.version.change', { added: count(version.erbij), removed: count(version.eraf) })}</>
      ) : null}
      <br />
      <span className="subtle">
        {ingetrokken ? '' : `${origin}${parts.length > 0 ? ` (${parts.join(', ')})` : ''} · `}
        {text('district.version.recorded', { date: day(vastgelegdOp.slice(0, 10)) })}
      </span>
      {toelichting ? <p className="quote">{toelichting}</p> : null}
    </li>
  )
}

function Withdrawal({ id, name }: { id: string; name: string }) {
  const text = useText()
  const client = useQueryClient()
  const [from, setFrom] = useState(todayHere())
  const [reason, setReason] = useState('')
  const withdrawal = useMutation({
    mutationFn: () => withdrawDistrict(id, { geldigVanaf: from, toelichting: reason }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['areas'] }),
        client.invalidateQueries({ queryKey: ['districts'] }),
      ]),
  })
  return (
    <details className="folded">
      <summary>{text('district.withdraw')}</summary>
      <form
        className="save-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (from !== '') withdrawal.mutate()
        }}
      >
        <p>{text('district.withdraw.body', { name })}</p>
        <label className="field">
          <span className="field__label">{text('district.withdraw.from')}</span>
          <input
            type="date"
            className="input"
            required
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </label>
        <label className="field">
          <span className="field__label">{text('district.note')}</span>
          <textarea
            className="input"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {withdrawal.isError ? <Refusal error={withdrawal.error} /> : null}
        <div className="button-row">
          <button type="submit" className="button button--quiet">
            {text('district.withdraw.confirm')}
          </button>
        </div>
      </form>
    </details>
  )
}

/** Where a district stands that is not the one in view: its first day, or that it was withdrawn. */
function useStanding() {
  const text = useText()
  const { day } = useFormats()
  return ({ stand, geldigVanaf }: ProjectwijkInLijst) =>
    stand === 'geldt' ? '' : text(`district.standing.${stand}`, { date: day(geldigVanaf) })
}

function Others({ current, onEdit, onChoose }: { current: string | null } & Omit<DistrictTabProps, 'area'>) {
  const text = useText()
  const standing = useStanding()
  const districts = useDistricts()
  const records = useMay()('wijken', 'vastleggen')
  const others = (districts.data ?? []).filter(({ id }) => id !== current)
  return (
    <>
      <h3 className="list-title">{text('district.others', { count: others.length })}</h3>
      <ul className="street-list">
        {others.map((district) => (
          <li key={district.id}>
            {district.stand === 'geldt' ? (
              <button type="button" className="link-button" onClick={() => onChoose(`wijk-${district.id}`)}>
                {district.naam}
              </button>
            ) : (
              <>
                {district.naam} <span className="subtle">{standing(district)}</span>
              </>
            )}{' '}
            {district.stand === 'gepland' && records ? (
              <button
                type="button"
                className="link-button"
                onClick={() => onEdit(addressOf({ kind: 'grens', id: district.id }))}
              >
                {text('district.edit')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {records ? (
        <button type="button" className="button button--quiet" onClick={() => onEdit('nieuw')}>
          {text('district.new')}
        </button>
      ) : null}
    </>
  )
}
