// How much of the map the cards cover, so that what is flown to lands in the open.
import type { PaddingOptions } from 'maplibre-gl'

/** Pixels at each side. On a phone the sheet covers the lower part. */
export function cardPadding(cards: { phone: boolean; time: boolean; table: boolean }): PaddingOptions {
  const { phone, time, table } = cards
  // The sheet at half height, less the strip by which the map ends above the screen's edge.
  if (phone) return { top: 20, left: 20, right: 20, bottom: Math.round(innerHeight * 0.3) + 20 }
  return { top: 32, left: table ? 32 : 304, right: 384, bottom: time ? 156 : 32 }
}
