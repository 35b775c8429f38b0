// The editing mode: how the boundary is made, what it would hold, and keeping it. For a new district, a boundary, or a split.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Projectwijk } from '../../../../api/contract/districts.ts'
import { changeDistrict, createDistrict, splitDistrict } from '../../lib/api/districts.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import type { Box, MapHandle } from '../../map/map-handle.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import './districts.css'
import { splitWays, type Target, targetOf, useDraft, type Way, ways } from './draft.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { Preview } from './preview.tsx'
import { Refusal } from './refusal.tsx'
import { SaveForm } from './save-form.tsx'
import { useComposed, useShownOnMap } from './use-composed.ts'
import { useDistrict } from './use-districts.ts'
import { DrawWay } from './ways/draw-way.tsx'
import { FileWay } from './ways/file-way.tsx'
import { NeighbourhoodsWay } from './ways/neighbourhoods-way.tsx'
import { StreetsWay } from './ways/streets-way.tsx'

export interface DistrictEditorProps {
  /** As in the address: `nieuw`, `grens.<id>` or `splits.<id>`. */
  address: string
  map: MapHandle | null
  /** Leaves the editing mode; with the district that was kept, when one was. */
  onDone: (kept: { id: string; name: string; box: Box; inForce: boolean } | null) => void
}

export function DistrictEditor({ address, ...others }: DistrictEditorProps) {
  const target = targetOf(address)
  const id = target && target.kind !== 'nieuw' ? target.id : null
  const former = useDistrict(id)
  if (!target || former.isError) return <Failure onRetry={() => former.refetch()} />
  if (id !== null && !former.data) return <Skeleton lines={6} />
  return <Editor key={address} target={target} former={former.data} {...others} />
}

type EditorProps = Omit<DistrictEditorProps, 'address'> & { target: Target; former: Projectwijk | undefined }

/** What has been kept: whether it is in force depends on its first day. */
function useSaving({ target, former, onDone }: EditorProps) {
  const client = useQueryClient()
  const { draft, discard } = useDraft(target)
  return useMutation({
    mutationFn: async (made: ReturnType<typeof useComposed>) => {
      const name = (draft.name.trim() || former?.naam) ?? ''
      const facts = { naam: name, geldigVanaf: draft.validFrom, toelichting: draft.note }
      const { composition, cut } = made
      if (target.kind === 'splits' && cut)
        return { name, ...(await splitDistrict(target.id, { ...facts, snede: cut })) }
      if (target.kind === 'grens')
        return {
          name,
          ...(await changeDistrict(target.id, {
            ...facts,
            ...(composition && { samenstelling: composition }),
          })),
        }
      if (!composition) throw new Error('There is nothing to keep')
      return { name, ...(await createDistrict({ ...facts, samenstelling: composition })) }
    },
    onSuccess: async ({ id, name }, made) => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['areas'] }),
        client.invalidateQueries({ queryKey: ['districts'] }),
      ])
      client.removeQueries({ predicate: ({ queryKey }) => queryKey.includes(`wijk-${id}`) })
      const box = made.preview.data?.kader ?? made.split.data?.nieuw.kader ?? former?.kader
      const inForce = new Date(draft.validFrom) <= new Date()
      discard()
      onDone(box ? { id, name, box: box as Box, inForce } : null)
    },
  })
}

function Editor(properties: EditorProps) {
  const { target, former, map, onDone } = properties
  const text = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  const { draft, change, discard } = useDraft(target)
  const [asking, setAsking] = useState(false)
  const made = useComposed(draft, target, former)
  const saving = useSaving(properties)
  const isDrawn = draft.way === 'tekenen'
  const shown = target.kind === 'splits' ? made.split.data?.nieuw : made.preview.data
  useShownOnMap(map, shown, made.split.data?.rest, former, isDrawn)
  const leave = () => {
    if (draft.isTouched) setAsking(true)
    else onDone(null)
  }
  useEscape(leave)
  useEffect(() => heading.current?.focus(), [])
  const name = draft.name || (target.kind === 'grens' ? (former?.naam ?? '') : '')
  return (
    <article className="explanation district-editor">
      <h1 ref={heading} tabIndex={-1}>
        {text(`district.title.${target.kind}`, { name: former?.naam ?? '' })}
      </h1>
      <p className="lead">{text(`district.lead.${target.kind}`)}</p>
      <Ways {...properties} made={made} />
      <Told target={target} made={made} />
      <SaveForm
        draft={{ ...draft, name }}
        change={change}
        action={text(`district.save.${target.kind}`)}
        {...readiness(target, made, draft, former, name, text)}
        isSaving={saving.isPending}
        onSave={() => saving.mutate(made)}
        onLeave={leave}
      >
        {saving.isError ? <Refusal error={saving.error} /> : null}
      </SaveForm>
      {asking ? (
        <LeaveDialog
          onStay={() => setAsking(false)}
          onThrowAway={() => {
            discard()
            onDone(null)
          }}
        />
      ) : null}
    </article>
  )
}

type Made = ReturnType<typeof useComposed>

/** Whether it can be kept, and if not, what is missing. */
function readiness(
  target: Target,
  made: Made,
  draft: { validFrom: string; name: string; note: string },
  former: Projectwijk | undefined,
  name: string,
  text: ReturnType<typeof useText>,
): { canSave: boolean; why: string | null } {
  const ground = target.kind === 'splits' ? made.cut : made.composition
  const renamed = target.kind === 'grens' && former !== undefined && name.trim() !== former.naam
  const refused = target.kind === 'splits' ? made.split.isError : made.preview.isError
  if (name.trim() === '') return { canSave: false, why: text('district.missing.name') }
  if (draft.validFrom === '') return { canSave: false, why: text('district.missing.date') }
  if (!ground && !renamed) return { canSave: false, why: text(`district.missing.${target.kind}`) }
  if (ground && refused) return { canSave: false, why: text('district.missing.sound') }
  return { canSave: true, why: null }
}

/** Escape leaves, unless something else took it, or somebody is in the middle of a line. */
function useEscape(leave: () => void): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const onMap = event.target instanceof HTMLCanvasElement
      if (event.key !== 'Escape' || event.defaultPrevented || onMap || document.querySelector('dialog[open]'))
        return
      event.preventDefault()
      latest.current()
    }
    // Before the screen's own shortcuts.
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

function Ways({ target, former, map, made }: EditorProps & { made: Made }) {
  const text = useText()
  const { draft, change } = useDraft(target)
  const offered: readonly Way[] = target.kind === 'splits' ? splitWays : ways
  const contents: Record<Way, () => React.ReactNode> = {
    tekenen: () => (
      <DrawWay
        map={map}
        kind="polygon"
        start={draft.drawn ?? former?.grens ?? null}
        onShape={(drawn) => change({ drawn })}
      />
    ),
    lijn: () => <DrawWay map={map} kind="linestring" start={null} onLine={(line) => change({ line })} />,
    straten: () => (
      <StreetsWay
        draft={draft}
        change={change}
        lines={draft.typed.trim() === '' ? [] : (made.recognised.data ?? [])}
        isBusy={made.recognised.isFetching}
        failed={made.recognised.isError ? () => made.recognised.refetch() : null}
      />
    ),
    buurten: () => <NeighbourhoodsWay draft={draft} change={change} />,
    bestand: () => <FileWay draft={draft} change={change} />,
  }
  return (
    <Tabs
      label={text('district.ways')}
      tabs={offered.map((id) => ({ id, label: text(`district.way.${id}`) }))}
      chosen={draft.way}
      onChoose={(way) => change({ way, isTouched: draft.isTouched })}
    >
      {contents[draft.way]()}
    </Tabs>
  )
}

/** What would come of it, spoken aloud too. */
function Told({ target, made }: { target: Target; made: Made }) {
  const text = useText()
  const { count } = useFormats()
  const { preview, split, composition, cut } = made
  const answer = target.kind === 'splits' ? split : preview
  const hasGround = target.kind === 'splits' ? cut !== null : composition !== null
  const main = target.kind === 'splits' ? split.data?.nieuw : preview.data
  return (
    <>
      <p role="status" className="visually-hidden">
        {hasGround && main && !answer.isFetching
          ? text('district.told', {
              count: main.woningen,
              shown: count(main.woningen),
              streets: main.straten.length,
            })
          : ''}
      </p>
      {hasGround && answer.isError ? <Refusal error={answer.error} /> : null}
      {hasGround && !answer.isError && !main ? <Skeleton lines={3} /> : null}
      {hasGround && !answer.isError && main ? (
        <Preview
          preview={main}
          title={text(target.kind === 'splits' ? 'district.preview.new' : 'district.preview')}
        />
      ) : null}
      {target.kind === 'splits' && hasGround && !split.isError && split.data ? (
        <Preview preview={split.data.rest} title={text('district.preview.rest')} />
      ) : null}
    </>
  )
}
