// How colours look to who sees them otherwise, for tests: matrices of Machado, Oliveira and Fernandes (2009), severity 1,
// over linear RGB; distances in CIELAB (1976), where about 2 is just noticeable.

type Matrix = readonly (readonly [number, number, number])[]

export const colourSight = {
  everybody: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>

type Lab = [lightness: number, a: number, b: number]

const linear = (colour: string) =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })

/** A colour (#rrggbb) as somebody sees it, in CIELAB. */
export function seen(colour: string, matrix: Matrix): Lab {
  const [r = 0, g = 0, b = 0] = linear(colour)
  const [red = 0, green = 0, blue = 0] = matrix.map(([x, y, z]) =>
    Math.min(1, Math.max(0, x * r + y * g + z * b)),
  )
  const curve = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
  const y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  const z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

export const distance = (one: Lab, other: Lab): number =>
  Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)))
