// Images that layers ask for by name, drawn on a canvas when first asked: textures, of which unknown's hatch, and marks.
import type { Texture } from '../themes/theme.ts'

const texturePrefix = 'textuur|'
const solidPrefix = 'vol|'
export const markPrefix = 'merk|'
const scale = 2

/** The name of a texture, to lie over a colour. */
export const textureImage = (texture: Texture): string => texturePrefix + texture

/** The name of a texture on a ground of its own, for what takes a pattern in place of a colour. */
export const solidTexture = (texture: Texture, ground: string): string => `${solidPrefix}${texture}|${ground}`

export const hatchImage = textureImage('onbekend')

/** The name of a mark in an ink; the map asks for it by this name. */
export const markImage = (mark: string, ink: string): string => `${markPrefix}${mark}|${ink}`

function canvas(width: number, height = width): CanvasRenderingContext2D {
  const element = document.createElement('canvas')
  element.width = width
  element.height = height
  const context = element.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser gives no canvas to draw on.')
  return context
}

type Pen = (context: CanvasRenderingContext2D, size: number) => void

const side = 8 * scale

/** Slanting lines, up to the right or down; every line continues in the next tile of the pattern. */
const slanting =
  (ink: string, width: number, down = false): Pen =>
  (context, size) => {
    context.strokeStyle = ink
    context.lineWidth = width * scale
    for (const shift of [-size, 0, size]) {
      context.beginPath()
      context.moveTo(shift - 2, down ? -2 : size + 2)
      context.lineTo(shift + size + 2, down ? size + 2 : -2)
      context.stroke()
    }
  }

const dots =
  (ink: string, radius: number): Pen =>
  (context, size) => {
    context.fillStyle = ink
    context.beginPath()
    context.arc(size / 2, size / 2, radius * scale, 0, 2 * Math.PI)
    context.fill()
  }

const level =
  (ink: string, width: number): Pen =>
  (context, size) => {
    context.fillStyle = ink
    context.fillRect(0, size / 2, size, width * scale)
  }

const pens: Record<Texture, Pen> = {
  onbekend: slanting('rgba(122,111,88,0.42)', 1),
  verlopen: slanting('rgba(29,38,48,0.34)', 0.9, true),
  ouder: dots('rgba(255,253,249,0.7)', 1.1),
  adres: level('rgba(255,253,249,0.55)', 1),
  deels: slanting('rgba(255,253,249,0.6)', 1.4),
  twijfel: dots('rgba(29,38,48,0.5)', 0.9),
}

function drawTexture(texture: Texture, ground?: string): ImageData {
  const context = canvas(side)
  if (ground) {
    context.fillStyle = ground
    context.fillRect(0, 0, side, side)
  }
  pens[texture](context, side)
  return context.getImageData(0, 0, side, side)
}

/** A longer mark is set smaller and takes the width that it needs. */
function drawMark(mark: string, ink: string): ImageData {
  const height = 18 * scale
  const width = Math.max(height, (4 + mark.length * 6) * scale)
  const context = canvas(width, height)
  context.fillStyle = ink
  context.font = `700 ${(mark.length > 1 ? 10 : 13) * scale}px "Source Sans 3 Variable", sans-serif`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(mark, width / 2, height / 2 + scale * 0.6)
  return context.getImageData(0, 0, width, height)
}

const isTexture = (name: string): name is Texture => name in pens

/** Draws the image of that name, or gives null when the name is not one of ours. */
export function drawImage(name: string): { image: ImageData; pixelRatio: number } | null {
  if (name.startsWith(texturePrefix)) {
    const texture = name.slice(texturePrefix.length)
    return isTexture(texture) ? { image: drawTexture(texture), pixelRatio: scale } : null
  }
  if (name.startsWith(solidPrefix)) {
    const [, texture = '', ground] = name.split('|')
    return isTexture(texture) ? { image: drawTexture(texture, ground), pixelRatio: scale } : null
  }
  if (!name.startsWith(markPrefix)) return null
  const [, mark = '', ink = '#1d2630'] = name.split('|')
  return { image: drawMark(mark, ink), pixelRatio: scale }
}
