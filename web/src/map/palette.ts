// The map's colours. Adoption's grammar is fixed; surfaces come from the interface's tokens, so that a
// municipality's own NL Design System theme reaches the map as well.

/** Warm: done, in order. Cool: on the way. Sand: not known or not a home. */
export const adoptionColours = {
  innovators: '#4a1486',
  'vroege-starters': '#b5306f',
  'vroege-meerderheid': '#ef7d4f',
  'late-meerderheid': '#f6b26b',
  'laatste-groep': '#fbe0a6',
  uitgevoerd: '#b5306f',
  besluit: '#1f8a80',
  onderzoek: '#6fbcae',
  geinteresseerd: '#b9ddd4',
  bereikt: '#dfe7e4',
  onbekend: '#efe9dc',
  'geen-interesse': '#d3cdc0',
  'niet-benaderen': '#bfb8a9',
  'geen-woning': '#e9e4da',
  'buiten-gebied': '#eeeae0',
} as const

export interface Palette {
  ground: string
  paper: string
  ink: string
  inkSoft: string
  accent: string
  water: string
  green: string
  sport: string
  road: string
  roadEdge: string
}

export const defaultPalette: Palette = {
  ground: '#f3efe6',
  paper: '#fffdf9',
  ink: '#1d2630',
  inkSoft: '#5b6672',
  accent: '#0b5b6b',
  water: '#d3e3e6',
  green: '#e3e8d3',
  sport: '#dbe3c9',
  road: '#fffdf8',
  roadEdge: '#e2dccf',
}

const tokens: Partial<Record<keyof Palette, string>> = {
  ground: '--zwermkaart-map-ground-color',
  paper: '--zwermkaart-surface-background-color',
  ink: '--zwermkaart-color',
  inkSoft: '--zwermkaart-subtle-color',
  accent: '--zwermkaart-accent-color',
}

/** Reads the surfaces' tokens as computed for an element; what is not a plain hex colour keeps its default. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element)
  const own = Object.entries(tokens)
    .map(([name, token]) => [name, style.getPropertyValue(token).trim()] as const)
    .filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value))
  return { ...defaultPalette, ...Object.fromEntries(own) }
}

/** Ink that reads on a fill: white on dark, dark on light (WCAG relative luminance). */
export function inkOn(fill: string): '#ffffff' | '#1d2630' {
  const channels = [1, 3, 5].map((start) => Number.parseInt(fill.slice(start, start + 2), 16) / 255)
  const [red = 0, green = 0, blue = 0] = channels.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  )
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  // Contrast with white falls below contrast with the ink (luminance 0.019) at about 0.22.
  return luminance < 0.22 ? '#ffffff' : '#1d2630'
}

/** A paler shade of a colour, mixed with the map's paper. `amount` 0..1. */
export function paler(colour: string, amount: number): string {
  const paper = [0xf3, 0xef, 0xe6]
  return `#${paper
    .map((white, index) => {
      const value = Number.parseInt(colour.slice(1 + index * 2, 3 + index * 2), 16)
      return Math.round(value + (white - value) * amount)
        .toString(16)
        .padStart(2, '0')
    })
    .join('')}`
}

/** A darker shade of a colour, for outlines. `amount` 0..1. */
export function darker(colour: string, amount: number): string {
  const channels = [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
  return `#${channels
    .map((value) =>
      Math.round(value * (1 - amount))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
