// The three heights of a phone's sheet, as shares of the screen. Pure.

export const sheetHeights = { low: 0.16, half: 0.46, full: 0.86 } as const
export type SheetHeight = keyof typeof sheetHeights

const order = ['low', 'half', 'full'] as const

/** One step higher; from the highest down to the lowest. */
export const nextHeight = (height: SheetHeight): SheetHeight =>
  ({ low: 'half', half: 'full', full: 'low' })[height] as SheetHeight

/** The height nearest to where the drag ended; `moved` upwards, as a share of the screen. */
export function heightAfterDrag(share: number, moved: number): SheetHeight {
  const aim = share + moved
  return order.reduce((nearest, height) =>
    Math.abs(sheetHeights[height] - aim) < Math.abs(sheetHeights[nearest] - aim) ? height : nearest,
  )
}
