// What every chart is given: the homes as filtered, and what to do when somebody picks.
import type { Selection } from './selection.ts'
import type { PickedHomes } from './use-area-homes.ts'

export interface ChartProperties {
  picked: PickedHomes
  onPick: (selection: Selection) => void
}
