// Housing type against building period: a table whose cells are darker the more homes they hold. A cell, a row or a column
// can be picked.
import { scaleQuantize } from 'd3-scale'
import {
  type BuildingPeriod,
  buildingPeriodCodes,
  type HousingType,
  housingTypes,
} from '../../../../api/contract/vocabulary.ts'
import { useFormats } from '../../lib/format.ts'
import { type Text, useText } from '../../lib/messages/text.ts'
import { inkOn } from '../../map/palette.ts'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProperties } from './chart-properties.ts'
import { findTypes, homesIn, sumOf, type TypeFinding, unknownTypes } from './findings.ts'
import { type Counts, typeKey } from './homes-filter.ts'
import { moveAmongMarks } from './roving.ts'
import { clearChart, pickCell, picksIn, toggled } from './selection.ts'

const heat = ['#f1f5f4', '#d3e5e5', '#a6cbcd', '#6ba6ab', '#2f7a86', '#0b5b6b']

function wordTypes(finding: TypeFinding, homes: number, text: Text, percent: (share: number) => string) {
  if (finding.kind === 'few') return text('charts.few', { count: homes })
  if (finding.kind === 'none') return text('charts.none')
  if (finding.kind === 'tie') {
    const [one, other] = finding.both
    return text('chart.types.tie', {
      one: text(`chart.group.${one.group}`),
      onePeriod: text(`chart.period.${one.period}`),
      other: text(`chart.group.${other.group}`),
      otherPeriod: text(`chart.period.${other.period}`),
    })
  }
  if (finding.kind === 'mainly' || finding.kind === 'most') {
    return text(`chart.types.${finding.kind}`, {
      homes: text(`chart.group.${finding.group}`),
      period: text(`chart.period.${finding.period}`),
      share: percent(finding.share),
    })
  }
  return text(`chart.types.${finding.kind}`)
}

/** The types and periods that occur in the area. */
function occurring(all: Counts) {
  const has = (type: number, period: number) => (all.get(typeKey(type, period)) ?? 0) > 0
  return {
    types: housingTypes.filter((_, type) => buildingPeriodCodes.some((__, period) => has(type, period))),
    periods: buildingPeriodCodes.filter((_, period) => housingTypes.some((__, type) => has(type, period))),
  }
}

const homesOf = (counts: Counts, type: HousingType, period: BuildingPeriod) =>
  counts.get(typeKey(housingTypes.indexOf(type), buildingPeriodCodes.indexOf(period))) ?? 0

function Matrix({ picked, onPick }: ChartProperties) {
  const text = useText()
  const { count } = useFormats()
  const { selection, filter, filtered } = picked
  const { types, periods } = occurring(filter.all.types)
  const counts = filtered.counts.types
  const most = Math.max(1, ...counts.values())
  const colour = scaleQuantize<string>()
    .domain([0, Math.sqrt(most)])
    .range(heat)
  const typeName = (type: HousingType) => text(type === 'onbekend' ? 'class.unknown' : `housingType.${type}`)
  const plural = (type: HousingType) =>
    text(type === 'onbekend' ? 'chart.type.onbekend.plural' : `housingType.${type}.plural`)
  const isPicked = (type: HousingType, period: BuildingPeriod) =>
    (selection.types.length === 0 || selection.types.includes(type)) &&
    (selection.periods.length === 0 || selection.periods.includes(period))
  const any = picksIn(selection, 'types')
  return (
    <table
      className="matrix"
      aria-label={text('chart.types')}
      onKeyDown={(event) => moveAmongMarks(event, types.length + 1)}
    >
      <thead>
        <tr>
          <th scope="col">
            <button
              type="button"
              data-mark
              tabIndex={-1}
              onClick={() => onPick(clearChart(selection, 'types'))}
            >
              <span className="visually-hidden">{text('charts.clearOne')}</span>
            </button>
          </th>
          {types.map((type) => (
            <th key={type} scope="col">
              <button
                type="button"
                data-mark
                tabIndex={-1}
                aria-pressed={selection.types.includes(type)}
                title={text('chart.types.column', { type: plural(type) })}
                onClick={() => onPick({ ...selection, types: toggled(selection.types, type, housingTypes) })}
              >
                <span aria-hidden="true">{text(`chart.type.${type}`)}</span>
                <span className="visually-hidden">{typeName(type)}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {periods.map((period, row) => (
          <tr key={period}>
            <th scope="row">
              <button
                type="button"
                data-mark
                tabIndex={-1}
                aria-pressed={selection.periods.includes(period)}
                title={text('chart.types.row')}
                onClick={() =>
                  onPick({ ...selection, periods: toggled(selection.periods, period, buildingPeriodCodes) })
                }
              >
                <span aria-hidden="true">{text(`chart.periodShort.${period}`)}</span>
                <span className="visually-hidden">{text(`period.${period}`)}</span>
              </button>
            </th>
            {types.map((type, column) => {
              const homes = homesOf(counts, type, period)
              const stands = !any || isPicked(type, period)
              const strong = stands ? colour(Math.sqrt(homes)) : (heat[0] ?? 'transparent')
              const fill = homes > 0 ? strong : 'transparent'
              return (
                <td key={type} data-picked={any && isPicked(type, period)}>
                  <button
                    type="button"
                    data-mark
                    tabIndex={row === 0 && column === 0 ? 0 : -1}
                    aria-pressed={any && isPicked(type, period)}
                    aria-label={text('chart.types.cell', {
                      type: typeName(type),
                      period: text(`period.${period}`),
                      count: homes,
                    })}
                    style={{ backgroundColor: fill, color: homes > 0 ? inkOn(fill) : undefined }}
                    onClick={() => onPick(pickCell(selection, type, period))}
                  >
                    {homes > 0 ? count(homes) : <span className="subtle">·</span>}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What is not certain about types, and which homes are not simply lived in. */
function useNote({ picked }: ChartProperties): string {
  const text = useText()
  const { typeTwijfel, typeBron, toestand } = picked.payload
  const doubts = typeTwijfel.filter((code) => code >= 0).length
  const registered = typeBron.filter((code) => code > 0).length
  const conditions = toestand.filter((bits) => bits !== 0).length
  return [
    text('chart.types.doubt', { count: doubts, registered }),
    conditions > 0 ? text('chart.types.condition', { count: conditions }) : '',
  ].join(' ')
}

export function TypePeriodChart(properties: ChartProperties) {
  const { picked, onPick } = properties
  const text = useText()
  const { percent } = useFormats()
  const counts = picked.filtered.counts.types
  const whole = homesIn(counts)
  return (
    <ChartFrame
      name={text('chart.types')}
      heading={wordTypes(findTypes(counts), sumOf(counts.values()), text, percent)}
      unknown={{ homes: unknownTypes(counts), whole }}
      onClear={
        picksIn(picked.selection, 'types') ? () => onPick(clearChart(picked.selection, 'types')) : null
      }
      source={picked.payload.bronnen.register}
      note={useNote(properties)}
    >
      <Matrix {...properties} />
    </ChartFrame>
  )
}
