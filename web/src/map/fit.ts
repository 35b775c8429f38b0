// Which buildings fit what is picked in the charts: feature state under a veil that covers all others. A brush may change
// thousands of buildings: the map is told when it has the time, and a newer brush takes the place of what is left.
import type { Map as MapLibre } from 'maplibre-gl'
import { tileLayers } from '../../../api/contract/tiles.ts'
import { veilSource } from './style/sources.ts'
import { veilLayerId } from './style/veil-layer.ts'

/** Per building, by its id as a number: 0 no home fits, 1 some do, 2 all do. */
export interface BuildingFit {
  buildings: readonly number[]
  fit: Uint8Array
  /** Something is picked, so that what does not fit is covered. */
  veiled: boolean
}

/** Where the map learns what fits, apart from React: a brush has to reach it without drawing the screen anew. */
export interface FitSource {
  mapFit(): BuildingFit
  subscribeMap(listener: () => void): () => void
}

/** What the map still has to be told. Whatever was aimed at before, it ends in the state that was aimed at last. */
export class FitQueue {
  private readonly told = new Map<number, number>()
  private pending: [building: number, fit: number][] = []
  private buildings: readonly number[] = []
  /** Buildings of an earlier area, which fit nothing now. */
  private others: number[] = []

  /** @param first buildings to be told before the others */
  aim({ buildings, fit }: BuildingFit, first?: ReadonlySet<number>): void {
    const soon: [number, number][] = []
    const later: [number, number][] = []
    const put = (building: number, state: number) => {
      if ((this.told.get(building) ?? 0) === state) return
      const list = first?.has(building) ? soon : later
      list.push([building, state])
    }
    if (this.buildings !== buildings) {
      const kept = new Set(buildings)
      this.others = [...this.told.keys()].filter((building) => !kept.has(building))
      this.buildings = buildings
    }
    for (const building of this.others) put(building, 0)
    for (const [place, building] of buildings.entries()) put(building, fit[place] ?? 0)
    // Taken from the end.
    this.pending = [...later, ...soon]
  }

  /** At most so many changes, which count as told. */
  take(count: number): [building: number, fit: number][] {
    const changes = this.pending.splice(Math.max(0, this.pending.length - count))
    for (const [building, state] of changes) this.told.set(building, state)
    return changes
  }

  get left(): number {
    return this.pending.length
  }
}

/** Buildings a frame: enough for a district at once, for every slice has the map draw itself anew. */
const sliceSize = 20_000

/** Milliseconds; and of a hand that does not rest, the share of its time that a slow map may take. */
const pace = { swift: 40, longestRest: 250, share: 0.1 }

/** For who measures how long the map takes (`bench/brushing.ts`). */
function noteVeiled(): void {
  performance.clearMarks('veiled')
  performance.mark('veiled')
}

/**
 * Keeps a map's veil over what does not fit. A map that is drawn swiftly follows at once. Where drawing it takes long, as without
 * a graphics card, it would hold up the charts: the longer it takes, the longer it waits for the hand to rest.
 */
export class FitKeeper {
  private readonly queue = new FitQueue()
  private waiting: ReturnType<typeof setTimeout> | undefined
  private waitingSince = 0
  private busy = false
  private stopped = false
  /** Milliseconds that the map took to draw a change. */
  private cost = 0

  constructor(
    private readonly map: MapLibre,
    private readonly inView: () => ReadonlySet<number>,
  ) {}

  /** Brings the map to what fits; null takes the veil away. */
  show(fit: BuildingFit | null): void {
    if (!fit?.veiled) this.veil(0)
    const now = performance.now()
    if (this.waiting === undefined) this.waitingSince = now
    clearTimeout(this.waiting)
    this.waiting = undefined
    if (!fit) return
    const rest = this.cost < pace.swift ? 0 : Math.min(this.cost, pace.longestRest)
    const left = this.waitingSince + this.cost / pace.share - now
    this.waiting = setTimeout(() => this.aim(fit), Math.max(0, Math.min(rest, left)))
  }

  /** Draws the veil once too thin to be seen: its program is compiled while nobody waits for it. */
  prepare(): void {
    if (this.opacity() !== 0) return
    this.veil(0.001)
    this.map.once('render', () => {
      if (this.opacity() === 0.001) this.veil(0)
    })
  }

  stop(): void {
    this.stopped = true
    clearTimeout(this.waiting)
  }

  private aim(fit: BuildingFit): void {
    this.waiting = undefined
    this.queue.aim(fit, this.inView())
    this.veil(fit.veiled ? 1 : 0)
    if (this.queue.left > 0) this.plan()
    else noteVeiled()
  }

  private opacity(): unknown {
    return this.map.getLayer(veilLayerId) && this.map.getPaintProperty(veilLayerId, 'fill-opacity')
  }

  private veil(opacity: number): void {
    if (this.map.getLayer(veilLayerId) && this.opacity() !== opacity)
      this.map.setPaintProperty(veilLayerId, 'fill-opacity', opacity, { validate: false })
  }

  private plan(): void {
    if (this.busy || this.stopped || this.queue.left === 0) return
    this.busy = true
    requestAnimationFrame(() => this.tellSlice())
  }

  private tellSlice(): void {
    if (this.stopped) return
    const began = performance.now()
    const feature = { source: veilSource, sourceLayer: tileLayers.buildings }
    for (const [id, past] of this.queue.take(sliceSize))
      this.map.setFeatureState({ ...feature, id }, { past })
    this.map.once('render', () => {
      if (this.queue.left === 0) noteVeiled()
      // The second frame from here waits until the graphics card has drawn the map.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          this.cost = (this.cost + performance.now() - began) / 2
          this.busy = false
          this.plan()
        }),
      )
    })
  }
}
