// The profile's map: drawn once by MapLibre at the resolution of print, then an image, so that paper gets what the screen shows.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../../api/contract/settings.ts'
import { useText } from '../../lib/messages/text.ts'
import { areaFeature } from '../../map/features.ts'
import { readPalette } from '../../map/palette.ts'
import { createStyle } from '../../map/style/style.ts'
import type { Theme } from '../../map/themes/theme.ts'
import { stillSize } from './still-size.ts'

/** How far the map is, and its image as soon as there is one. */
export interface Drawing {
  frame: RefObject<HTMLDivElement | null>
  state: 'drawing' | 'ready' | 'failed'
  image: string | null
  /** So large an area that single buildings do not show: then there are no classes to explain. */
  far: boolean
}

/** Draws in the frame, which grows beyond its place where an area needs it, and is cut off there. */
async function draw(
  frame: HTMLElement,
  style: ReturnType<typeof createStyle>,
  bounds: Gebied['kader'],
): Promise<{ image: string; far: boolean }> {
  const { drawStill } = await import('../../map/create-map.ts')
  frame.style.inlineSize = '100%'
  const { scale, pixelRatio, far } = stillSize(bounds, frame.clientWidth)
  frame.style.inlineSize = `${scale * 100}%`
  const blob = await drawStill({ container: frame, style, bounds, pixelRatio })
  return { image: await decoded(blob), far }
}

const nothingOff: ReadonlySet<string> = new Set()
const nothingYet = { state: 'drawing', image: null, far: false } as const

function useStyle(area: Gebied | null, theme: Theme, settings: Instellingen) {
  return useMemo(
    () =>
      area &&
      createStyle(readPalette(document.documentElement), {
        origin: location.origin,
        tilePath: settings.tegels,
        rasterTiles: null,
        theme,
        off: nothingOff,
        area: areaFeature(area),
        clusters: null,
        clusterLabels: null,
        showClusters: false,
        overlays: [],
        charts: false,
        threeD: false,
      }),
    [area, theme, settings.tegels],
  )
}

/** An image that the browser has decoded, so that it is on paper at once. */
async function decoded(blob: Blob): Promise<string> {
  const url = URL.createObjectURL(blob)
  const image = new Image()
  image.src = url
  await image.decode()
  return url
}

/** Draws an area in a theme, anew whenever one of them changes. @param shown false while the frame does not stand yet */
export function useDrawing(
  area: Gebied | null,
  theme: Theme,
  settings: Instellingen,
  shown: boolean,
): Drawing {
  const frame = useRef<HTMLDivElement>(null)
  const [drawn, setDrawn] = useState<Omit<Drawing, 'frame'>>(nothingYet)
  const style = useStyle(area, theme, settings)
  const bounds = area?.kader
  useEffect(() => {
    if (!shown || !style || !bounds) return
    const place = frame.current
    if (!place) return
    let gone = false
    let url: string | null = null
    setDrawn(nothingYet)
    draw(place, style, bounds)
      .then(({ image, far }) => {
        url = image
        if (gone) URL.revokeObjectURL(image)
        else setDrawn({ state: 'ready', image, far })
      })
      .catch(() => {
        if (!gone) setDrawn({ ...nothingYet, state: 'failed' })
      })
    return () => {
      gone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [style, bounds, shown])
  return { frame, ...drawn }
}

export function ProfileMap({ area, theme, drawing }: { area: Gebied; theme: Theme; drawing: Drawing }) {
  const text = useText()
  const { frame, state, image } = drawing
  return (
    <figure className="profile__map" data-state={state}>
      <div ref={frame} className="profile__canvas" aria-hidden="true" />
      {image ? (
        <img src={image} alt={text('profile.map.alt', { area: area.naam, theme: text(theme.title) })} />
      ) : (
        <p className="profile__drawing" role="status">
          {text(state === 'failed' ? 'profile.map.failed' : 'profile.map.drawing')}
        </p>
      )}
    </figure>
  )
}
