// What is picked while somebody is picking it. The charts follow within the same frame; the map after that frame; the address,
// and with it the table and the legend, once the hand rests. The address alone would draw the whole screen at every step.
import type { Woningen } from '../../../../api/contract/orientation.ts'
import type { BuildingFit, FitSource } from '../../map/fit.ts'
import { type Filtered, HomesFilter } from './homes-filter.ts'
import { picksAnything, type Selection, writeSelection } from './selection.ts'

/** What is picked, and what of the area fits it. */
export interface PickedHomes {
  selection: Selection
  payload: Woningen
  filter: HomesFilter
  filtered: Filtered
}

type Listener = () => void
/** @param tell what settled did not come from the address, which has to hear of it */
type SettledListener = (tell: boolean) => void

/** Milliseconds without a step after which the hand rests, and those after which the rest of the screen follows anyway. */
const rest = { quiet: 160, longest: 600 }

/** Calls back once the frame that is being made has been handed over. */
const afterFrame = (then: Listener) => {
  requestAnimationFrame(() => setTimeout(then))
}

export class Brush implements FitSource {
  private readonly filter: HomesFilter
  private present: PickedHomes
  private rested: PickedHomes
  private readonly charts = new Set<Listener>()
  private readonly maps = new Set<Listener>()
  private readonly others = new Set<SettledListener>()
  private mapWaits = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private busySince = 0
  /** Told to the address, and not yet heard back from it. */
  private told: string[] = []

  constructor(
    private readonly payload: Woningen,
    selection: Selection,
  ) {
    this.filter = new HomesFilter(payload)
    this.present = this.apply(selection)
    this.rested = this.present
  }

  /** What the charts show. */
  readonly now = (): PickedHomes => this.present
  /** What was picked when the hand last rested: for what may lag. */
  readonly settled = (): PickedHomes => this.rested

  readonly subscribe = (listener: Listener) => subscribeTo(this.charts, listener)
  readonly subscribeMap = (listener: Listener) => subscribeTo(this.maps, listener)
  readonly subscribeSettled = (listener: SettledListener) => subscribeTo(this.others, listener)

  /** Of every building of the area, with nothing picked as well: so the first step changes but few. */
  readonly mapFit = (): BuildingFit => {
    const { filtered, selection } = this.present
    return { buildings: this.payload.panden, fit: filtered.fit, veiled: picksAnything(selection) }
  }

  /** A step of the hand. */
  readonly pick = (selection: Selection): void => {
    this.show(selection)
    const now = performance.now()
    if (this.timer === undefined) this.busySince = now
    clearTimeout(this.timer)
    const left = this.busySince + rest.longest - now
    this.timer = setTimeout(this.settle, Math.max(0, Math.min(rest.quiet, left)))
  }

  /** Takes over what the address says, unless it only repeats what was told to it. */
  adopt(selection: Selection): void {
    const text = writeSelection(selection)
    const echo = this.told.indexOf(text)
    this.told = this.told.slice(echo + 1)
    if (echo >= 0 || text === writeSelection(this.rested.selection)) return
    this.show(selection)
    this.comeToRest(false)
  }

  /** Tells the rest of the screen now what it has not heard yet. */
  readonly settle = (): void => this.comeToRest(true)

  private comeToRest(tellAddress: boolean): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.rested === this.present) return
    this.rested = this.present
    if (tellAddress) this.told.push(writeSelection(this.rested.selection))
    for (const listener of this.others) listener(tellAddress)
  }

  private apply(selection: Selection): PickedHomes {
    return { selection, payload: this.payload, filter: this.filter, filtered: this.filter.apply(selection) }
  }

  private show(selection: Selection): void {
    this.present = this.apply(selection)
    for (const tell of this.charts) tell()
    if (this.mapWaits) return
    this.mapWaits = true
    afterFrame(() => {
      this.mapWaits = false
      for (const tell of this.maps) tell()
    })
  }
}

function subscribeTo<Listening>(listeners: Set<Listening>, listener: Listening): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
