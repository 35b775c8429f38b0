// Purposes: of homes, and of the addresses beside them that are no homes.
import { purposes } from '../../../../api/contract/vocabulary.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { purposeTheme } from '../../map/themes/purpose.ts'
import { type Bar, BarRows } from './bar-rows.tsx'
import { ChartFrame } from './chart-frame.tsx'
import type { ChartProperties } from './chart-properties.ts'
import { homesIn, mainOtherPurpose } from './findings.ts'
import { type Counts, fitsUse } from './homes-filter.ts'
import { clearChart, type HomeUse, homeUses, picksAnything, picksIn, toggled } from './selection.ts'

const colourOf = (use: HomeUse) =>
  purposeTheme.classes.find(({ id }) => id === (use === 'alleen-wonen' ? 'woonfunctie' : use))?.colour ??
  '#a9a294'

const homesWith = (counts: Counts, use: HomeUse) =>
  [...counts].reduce((sum, [bits, homes]) => (fitsUse(bits, use) ? sum + homes : sum), 0)

/** Others without a home that have the purpose of a use. */
const othersWith = (perPurpose: readonly number[], use: HomeUse) =>
  use === 'alleen-wonen' ? (perPurpose[0] ?? 0) : (perPurpose[purposes.indexOf(use)] ?? 0)

function useBars({ picked, onPick }: ChartProperties): Bar[] {
  const text = useText()
  const { selection, filter, filtered, payload } = picked
  // What is no home cannot fit what is picked of homes.
  const others = picksAnything(selection) ? purposes.map(() => 0) : payload.anderePerDoel
  return homeUses.flatMap((use): Bar[] => {
    const homes = homesWith(filter.all.uses, use)
    const all = homes + othersWith(payload.anderePerDoel, use)
    if (all === 0) return []
    const purpose = text(`purpose.${use === 'alleen-wonen' ? 'woonfunctie' : use}`)
    return [
      {
        key: use,
        mark: use === 'alleen-wonen' ? text('chart.use.alleen-wonen') : purpose,
        name: use === 'alleen-wonen' ? text('chart.use.alleen-wonen') : purpose,
        colour: colourOf(use),
        all,
        picked: selection.uses.includes(use),
        pieces: [
          { key: 'homes', homes: homesWith(filtered.counts.uses, use), look: 'full' },
          { key: 'others', homes: othersWith(others, use), look: 'outlined' },
        ],
        onPick:
          homes > 0 ? () => onPick({ ...selection, uses: toggled(selection.uses, use, homeUses) }) : null,
      },
    ]
  })
}

export function UseChart(properties: ChartProperties) {
  const { picked, onPick } = properties
  const text = useText()
  const { count } = useFormats()
  const { selection, payload, filtered } = picked
  const bars = useBars(properties)
  const main = mainOtherPurpose(payload.anderePerDoel)
  const others = { count: payload.andereObjecten, shown: count(payload.andereObjecten) }
  const heading =
    payload.andereObjecten === 0
      ? text('chart.uses.only')
      : main
        ? text('chart.uses.others', { ...others, purpose: text(`purpose.${main}`).toLowerCase() })
        : text('chart.uses.othersMixed', others)
  return (
    <ChartFrame
      name={text('chart.uses')}
      heading={heading}
      unknown={{ homes: filtered.counts.uses.get(0) ?? 0, whole: homesIn(filtered.counts.uses) }}
      onClear={picksIn(selection, 'uses') ? () => onPick(clearChart(selection, 'uses')) : null}
      columns={[text('chart.uses'), text('chart.uses.home'), text('chart.uses.other')]}
      lines={() =>
        bars.map(({ key, name, pieces }) => ({
          key,
          label: name,
          cells: pieces.map(({ homes }) => count(homes)),
        }))
      }
      source={payload.bronnen.register}
      note={payload.andereObjecten > 0 ? text('chart.uses.note') : null}
    >
      <div className="bar-rows--named">
        <BarRows bars={bars} name={text('chart.uses')} anyPicked={selection.uses.length > 0} />
      </div>
    </ChartFrame>
  )
}
