// A neighbourhood's mean in words, on the map and in the list beside it.
import { averageFigures, type Gemiddelden } from '../../../../api/contract/averages.ts'
import type { Formats } from '../../lib/format.ts'
import type { Text } from '../../lib/messages/text.ts'

type Item = Gemiddelden['items'][number]

/** "1.240 m³", or why there is no figure. */
export function valueInWords({ figuur }: Gemiddelden, item: Item, text: Text, { count }: Formats): string {
  if (item.waarde === null) {
    return text('averages.missing', { reason: text(`missingFigure.${item.reden ?? 'niet-in-bestand'}`) })
  }
  return `${count(item.waarde)} ${averageFigures[figuur]}`
}

/** Whether heating without gas pulls the mean down: then a low figure is no saving. */
export const isPulledDown = ({ figuur }: Pick<Gemiddelden, 'figuur'>, { stadsverwarming }: Item): boolean =>
  figuur === 'gas' && (stadsverwarming ?? 0) > 0

/** The whole of what stands on the map. */
export function averageInWords(averages: Gemiddelden, item: Item, text: Text, formats: Formats): string {
  const homes = text('averages.homes', { count: item.woningen, shown: formats.count(item.woningen) })
  const parts = [valueInWords(averages, item, text, formats), homes, String(averages.jaar)]
  const heated = isPulledDown(averages, item)
    ? `\n${text('averages.heating.short', { share: formats.percent((item.stadsverwarming ?? 0) / 100) })}`
    : ''
  return parts.join(' · ') + heated
}
