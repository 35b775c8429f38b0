// Energy labels: a bar per letter of the labels that hold, told apart by how they were found; what has none stands by itself.
import { energyClasses, type LabelStatus, labelStatuses } from '../../../../api/contract/vocabulary.ts'
import { useFormats } from '../../lib/format.ts'
import { type Text, useText } from '../../lib/messages/text.ts'
import { inkOn } from '../../map/palette.ts'
import { labelTheme } from '../../map/themes/label.ts'
import { type Bar, type BarPiece, BarRows, longestOf } from './bar-rows.tsx'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProperties } from './chart-properties.ts'
import { findLabels, homesIn, type LabelFinding, labelTable, sumOf } from './findings.ts'
import { validStatuses } from './homes-filter.ts'
import { clearChart, picksIn, type Selection, toggled } from './selection.ts'

const looks: Record<LabelStatus, BarPiece['look']> = {
  geregistreerd: 'full',
  'oudere-methode': 'dotted',
  'via-adres': 'outlined',
  verlopen: 'striped',
  onbekend: 'hatched',
}
const sand = '#e4dccb'
const colourOf = (id: string) => labelTheme.classes.find((entry) => entry.id === id)?.colour ?? sand

function wordLabels(finding: LabelFinding, homes: number, text: Text, percent: (share: number) => string) {
  if (finding.kind === 'none') return text('charts.none')
  if (finding.kind === 'few') return text('charts.few', { count: homes })
  if (finding.kind === 'unknown') return text('chart.labels.unknown')
  const valid = percent(finding.valid)
  if (finding.tooFew) return text('chart.labels.knownFew', { valid })
  return text('chart.labels.known', { valid, poor: percent(finding.poor) })
}

const Letter = ({ letter }: { letter: string }) => (
  <span className="letter" style={{ backgroundColor: colourOf(letter), color: inkOn(colourOf(letter)) }}>
    {letter}
  </span>
)

const toggleStatus = (selection: Selection, status: LabelStatus): Selection => ({
  ...selection,
  statuses: toggled(selection.statuses, status, labelStatuses),
})

function useBars({ picked, onPick }: ChartProperties): { letters: Bar[]; others: Bar[] } {
  const text = useText()
  const { selection, filter, filtered } = picked
  const [all, now] = [labelTable(filter.all.labels), labelTable(filtered.counts.labels)]
  const total = (pieces: readonly { homes: number }[]) => sumOf(pieces.map(({ homes }) => homes))
  const letters = energyClasses.flatMap((letter, place): Bar[] => {
    const inArea = total(all.perClass[place]?.perStatus ?? [])
    // The letters above A+ are rare: they stand there when a home has one.
    if (inArea === 0 && letter.length > 1) return []
    return [
      {
        key: letter,
        mark: <Letter letter={letter} />,
        name: text('chart.label', { letter }),
        colour: colourOf(letter),
        all: inArea,
        picked: selection.classes.includes(letter),
        pieces: (now.perClass[place]?.perStatus ?? []).map(({ status, homes }) => ({
          key: status,
          homes,
          look: looks[status],
        })),
        onPick: () => onPick({ ...selection, classes: toggled(selection.classes, letter, energyClasses) }),
      },
    ]
  })
  const others = (['verlopen', 'onbekend'] as const).map((status): Bar => {
    const place = labelStatuses.indexOf(status)
    return {
      key: status,
      mark: text(`chart.status.${status}`),
      name: text(`chart.status.${status}`),
      colour: sand,
      all: all.perStatus[place]?.homes ?? 0,
      picked: selection.statuses.includes(status),
      pieces: [{ key: status, homes: now.perStatus[place]?.homes ?? 0, look: looks[status] }],
      onPick: () => onPick(toggleStatus(selection, status)),
    }
  })
  return { letters, others }
}

/** How the labels that hold were found; each kind can be picked by itself. */
function Kinds({ picked, onPick }: ChartProperties) {
  const text = useText()
  const { count } = useFormats()
  const { perStatus } = labelTable(picked.filtered.counts.labels)
  const inArea = labelTable(picked.filter.all.labels).perStatus
  const shown = validStatuses.filter((status) => (inArea[labelStatuses.indexOf(status)]?.homes ?? 0) > 0)
  if (shown.length === 0) return null
  return (
    <fieldset className="kinds" aria-label={text('chart.labels.kinds')}>
      {shown.map((status) => (
        <button
          key={status}
          type="button"
          className="kind"
          aria-pressed={picked.selection.statuses.includes(status)}
          onClick={() => onPick(toggleStatus(picked.selection, status))}
        >
          <span aria-hidden="true" className="kind__look" data-look={looks[status]} />
          {text(`chart.status.${status}`)}{' '}
          <span>{count(perStatus[labelStatuses.indexOf(status)]?.homes ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  )
}

function useTable({ picked }: ChartProperties) {
  const text = useText()
  const { count } = useFormats()
  const { perClass, perStatus } = labelTable(picked.filtered.counts.labels)
  return {
    columns: [text('chart.labels'), ...validStatuses.map((status) => text(`chart.status.${status}`))],
    lines: () => [
      ...perClass.map((entry) => ({
        key: entry.energyClass as string,
        label: entry.energyClass as string,
        cells: entry.perStatus.map(({ homes }) => count(homes)),
      })),
      ...perStatus
        .filter(({ status }) => !validStatuses.includes(status))
        .map(({ status, homes }) => ({
          key: status as string,
          label: text(`chart.status.${status}`),
          cells: [count(homes), '–', '–'],
        })),
    ],
  }
}

export function LabelChart(properties: ChartProperties) {
  const { picked, onPick } = properties
  const text = useText()
  const { percent, day } = useFormats()
  const { selection, payload, filtered } = picked
  const counts = filtered.counts.labels
  const whole = homesIn(counts)
  const { letters, others } = useBars(properties)
  const { perStatus } = labelTable(counts)
  const unknown = perStatus[labelStatuses.indexOf('onbekend')]?.homes ?? 0
  const any = picksIn(selection, 'labels')
  const most = longestOf([...letters, ...others])
  return (
    <ChartFrame
      name={text('chart.labels')}
      heading={wordLabels(findLabels(counts), whole, text, percent)}
      unknown={{ homes: unknown, whole }}
      onUnknown={() => onPick(toggleStatus({ ...selection, classes: [] }, 'onbekend'))}
      unknownPicked={selection.statuses.includes('onbekend')}
      onClear={any ? () => onPick(clearChart(selection, 'labels')) : null}
      source={payload.bronnen.labels}
      note={
        payload.bronnen.labels
          ? payload.labelsPeildatum && text('chart.labels.asOf', { date: day(payload.labelsPeildatum) })
          : text('chart.labels.notYet')
      }
      {...useTable(properties)}
    >
      <BarRows
        bars={letters}
        name={text('chart.labels.valid')}
        anyPicked={selection.classes.length > 0}
        most={most}
      />
      <div className="bar-rows--named">
        <BarRows bars={others} name={text('chart.labels.other')} anyPicked={any} most={most} />
      </div>
      <Kinds {...properties} />
    </ChartFrame>
  )
}
