// The overlay of means, made anew when figure, area or language change.
import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { AverageFigure } from '../../../../api/contract/averages.ts'
import { useAverages } from '../../lib/api/averages.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import type { Overlay } from '../../map/style/style.ts'
import { averageOverlays } from './overlay.ts'
import { averageInWords } from './words.ts'

const none: readonly Overlay[] = []

/** @param area null while no means are wanted */
export function useAverageOverlay(area: string | null, figure: AverageFigure | null): readonly Overlay[] {
  const { data } = useAverages(area, figure)
  const { locale } = useIntl()
  const text = useText()
  const formats = useFormats()
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language alone
  return useMemo(() => {
    if (!data || area === null || figure === null) return none
    return averageOverlays(data.items, (item) => averageInWords(data, item, text, formats))
  }, [data, area, figure, locale])
}
