// What every chart is given: the homes as filtered, and what to do when somebody picks.
import type { PickedHomes } from './brush.ts'
import type { Selection } from './selection.ts'

export interface ChartProperties {
  picked: PickedHomes
  onPick: (selection: Selection) => void
}
