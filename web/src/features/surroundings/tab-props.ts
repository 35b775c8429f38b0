// What the tab "omgeving" is given by the screen.
import type { Gebied } from '../../../../api/contract/adoption.ts'
import type { Box, MapHandle } from '../../map/map-handle.ts'
import type { SurroundingLayer } from './layers.ts'
import type { AskPlace } from './place-field.tsx'

/** The part of the address that the tab reads and changes. */
interface SurroundingsView {
  laat: SurroundingLayer[]
  jaar: number | null
  onderwerp: string | null
  wijzigen: boolean
}

export interface SurroundingsTabProps {
  area: Gebied
  /** Date of the register. */
  date: string | null
  view: SurroundingsView
  change: (view: { [Key in keyof SurroundingsView]?: SurroundingsView[Key] | null }) => void
  askPlace: AskPlace
  /** Null while there is no map to draw on. */
  draw: MapHandle['draw'] | null
  onShow: (point: [number, number]) => void
  onFit: (box: Box) => void
}
