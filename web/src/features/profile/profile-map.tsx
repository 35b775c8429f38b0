// The profile's map: drawn once by MapLibre at the resolution of print, then an image, so that paper gets what the screen shows.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Gebied } from '../../../../api/contract/adoption.ts'
import type { Instellingen } from '../../../../api/contract/settings.ts'
import { useText } from '../../lib/messages/text.ts'
import { areaFeature } from '../../map/features.ts'
import { readPalette } from '../../map/palette.ts'
import { createStyle } from '../../map/style/style.ts'
import type { Theme } from '../../map/themes/theme.ts'

interface Properties {
  area: Gebied
  theme: Theme
  settings: Instellingen
}

const nothingOff: ReadonlySet<string> = new Set()

function useDrawing({ area, theme, settings }: Properties) {
  const frame = useRef<HTMLDivElement>(null)
  const [image, setImage] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const style = useMemo(
    () =>
      createStyle(readPalette(document.documentElement), {
        origin: location.origin,
        revision: settings.revisie,
        rasterTiles: null,
        theme,
        off: nothingOff,
        area: areaFeature(area),
        clusters: null,
        clusterLabels: null,
        showClusters: false,
        overlays: [],
        veiled: false,
        threeD: false,
      }),
    [area, theme, settings.revisie],
  )
  useEffect(() => {
    let gone = false
    let url: string | null = null
    setFailed(false)
    const drawing = import('../../map/create-map.ts').then(({ drawStill }) => {
      if (gone || !frame.current) return
      return drawStill({ container: frame.current, style, bounds: area.kader })
    })
    drawing
      .then((blob) => {
        if (gone || !blob) return
        url = URL.createObjectURL(blob)
        setImage(url)
      })
      .catch(() => {
        if (!gone) setFailed(true)
      })
    return () => {
      gone = true
      if (url) URL.revokeObjectURL(url)
    }
  }, [style, area.kader])
  return { frame, image, failed }
}

export function ProfileMap(properties: Properties) {
  const { area, theme } = properties
  const text = useText()
  const { frame, image, failed } = useDrawing(properties)
  return (
    <figure className="profile__map">
      <div ref={frame} className="profile__canvas" aria-hidden="true" hidden={image !== null} />
      {image ? (
        <img src={image} alt={text('profile.map.alt', { area: area.naam, theme: text(theme.title) })} />
      ) : null}
      {failed ? <p className="notice">{text('profile.map.failed')}</p> : null}
    </figure>
  )
}
