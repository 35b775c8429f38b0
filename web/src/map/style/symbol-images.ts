// Symbols of places and parties, and the hatch of work to come, drawn on a canvas when a layer first asks for them.

export type SymbolShape = 'circle' | 'diamond'

/** How a symbol looks. Filled: told by people. Hollow: only the register knows of it. */
export interface MapSymbol {
  shape: SymbolShape
  mark: string
  hollow: boolean
}

const symbolPrefix = 'teken|'
export const workHatch = 'arcering-werk'
export const workColour = '#27476e'
export const symbolColours: Record<SymbolShape, string> = { circle: '#1d2630', diamond: '#7a4a12' }
const scale = 2
const size = 26

/** The name by which a layer asks for a symbol. */
export const symbolImage = ({ shape, mark, hollow }: MapSymbol): string =>
  `${symbolPrefix}${shape}|${mark}|${hollow ? 'hol' : 'vol'}`

function canvas(side: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas')
  element.width = side * scale
  element.height = side * scale
  const context = element.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser gives no canvas to draw on.')
  context.scale(scale, scale)
  return context
}

function trace(context: CanvasRenderingContext2D, shape: SymbolShape, radius: number): void {
  const middle = size / 2
  context.beginPath()
  if (shape === 'circle') context.arc(middle, middle, radius, 0, 2 * Math.PI)
  else {
    context.moveTo(middle, middle - radius - 1.5)
    context.lineTo(middle + radius + 1.5, middle)
    context.lineTo(middle, middle + radius + 1.5)
    context.lineTo(middle - radius - 1.5, middle)
    context.closePath()
  }
}

function drawOne({ shape, mark, hollow }: MapSymbol): ImageData {
  const context = canvas(size)
  const colour = symbolColours[shape]
  trace(context, shape, 11)
  context.fillStyle = '#fffdf9'
  context.fill()
  trace(context, shape, 9.5)
  context.fillStyle = hollow ? '#fffdf9' : colour
  context.fill()
  context.lineWidth = 1.8
  context.strokeStyle = colour
  context.stroke()
  context.fillStyle = hollow ? colour : '#ffffff'
  context.font = '700 12px "Source Sans 3 Variable", sans-serif'
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(mark, size / 2, size / 2 + 0.6)
  return context.getImageData(0, 0, size * scale, size * scale)
}

function drawWorkHatch(): ImageData {
  const side = 10
  const context = canvas(side)
  context.strokeStyle = 'rgba(39,71,110,0.5)'
  context.lineWidth = 1.4
  for (const shift of [-side, 0, side]) {
    context.beginPath()
    context.moveTo(shift - 2, -2)
    context.lineTo(shift + side + 2, side + 2)
    context.stroke()
  }
  return context.getImageData(0, 0, side * scale, side * scale)
}

/** Draws the symbol of that name, or gives null when the name is not one of ours. */
export function drawSymbol(name: string): { image: ImageData; pixelRatio: number } | null {
  if (name === workHatch) return { image: drawWorkHatch(), pixelRatio: scale }
  if (!name.startsWith(symbolPrefix)) return null
  const [, shape, mark = '', filling] = name.split('|')
  const symbol: MapSymbol = {
    shape: shape === 'diamond' ? 'diamond' : 'circle',
    mark,
    hollow: filling === 'hol',
  }
  return { image: drawOne(symbol), pixelRatio: scale }
}
