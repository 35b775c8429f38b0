// How much of the map the cards cover, so that what is flown to lands in the open.
import type { PaddingOptions } from 'maplibre-gl'

/** Pixels at each side. On a phone the sheet covers the lower part. */
export function cardPadding(cards: { phone: boolean; time: boolean; table: boolean }): PaddingOptions {
  const { phone, time, table } = cards
  if (phone) return { top: 24, left: 24, right: 24, bottom: 24 }
  return { top: 32, left: table ? 32 : 304, right: 384, bottom: time ? 156 : 32 }
}
