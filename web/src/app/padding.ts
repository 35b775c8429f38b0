// How much of the map the cards cover, so that what is flown to lands in the open.

export interface Padding {
  top: number
  left: number
  right: number
  bottom: number
}

/** Pixels at each side. On a phone the sheet covers the lower part. */
export function cardPadding(cards: {
  phone: boolean
  time: boolean
  table: boolean
  charts: boolean
}): Padding {
  const { phone, time, table, charts } = cards
  // The sheet at half height, less the strip by which the map ends above the screen's edge.
  if (phone) return { top: 0, left: 0, right: 0, bottom: Math.round(innerHeight * 0.3) }
  // The charts' panel is wider where there is room; see ui/layout.css.
  const right = charts && innerWidth >= 1200 ? 464 : 360
  return { top: 0, left: table ? 0 : 280, right, bottom: time ? 132 : 0 }
}
