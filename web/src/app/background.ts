// The background of others: used while it can be reached, dropped for our own at the first tile that fails.
import { useState } from 'react'

/** `tiles` is the address to draw from, or null for our own background. */
export function useRasterBackground(tiles: string | null) {
  const [failed, setFailed] = useState(false)
  return {
    tiles: failed ? null : tiles,
    onFailure: (source: string) => {
      if (source === 'achtergrondkaart') setFailed(true)
    },
  }
}
