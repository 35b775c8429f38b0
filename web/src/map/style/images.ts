// Images that layers ask for by name, drawn on a canvas when first asked: the hatch of "unknown" and the marks.

export const hatchImage = 'arcering'
const markPrefix = 'merk|'
const scale = 2

/** The name of a mark in an ink; the map asks for it by this name. */
export const markImage = (mark: string, ink: string): string => `${markPrefix}${mark}|${ink}`

function canvas(size: number): CanvasRenderingContext2D {
  const element = document.createElement('canvas')
  element.width = size
  element.height = size
  const context = element.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser gives no canvas to draw on.')
  return context
}

function drawHatch(): ImageData {
  const size = 8 * scale
  const context = canvas(size)
  context.strokeStyle = 'rgba(122,111,88,0.42)'
  context.lineWidth = scale
  for (const shift of [-size, 0, size]) {
    context.beginPath()
    context.moveTo(shift - 2, size + 2)
    context.lineTo(shift + size + 2, -2)
    context.stroke()
  }
  return context.getImageData(0, 0, size, size)
}

function drawMark(mark: string, ink: string): ImageData {
  const size = 18 * scale
  const context = canvas(size)
  context.fillStyle = ink
  context.font = `700 ${(mark.length > 1 ? 10 : 13) * scale}px "Source Sans 3 Variable", sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(mark, size / 2, size / 2 + scale * 0.6)
  return context.getImageData(0, 0, size, size)
}

/** Draws the image of that name, or gives null when the name is not one of ours. */
export function drawImage(name: string): { image: ImageData; pixelRatio: number } | null {
  if (name === hatchImage) return { image: drawHatch(), pixelRatio: scale }
  if (!name.startsWith(markPrefix)) return null
  const [, mark = '', ink = '#1d2630'] = name.split('|')
  return { image: drawMark(mark, ink), pixelRatio: scale }
}
