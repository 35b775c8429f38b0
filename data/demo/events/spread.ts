// Who follows whom: each next home is drawn by the pull of earlier adopters nearby, stronger for a house alike.
import { distance } from '../geometry/vector.ts'
import type { Random } from '../random.ts'
import type { Home } from './homes.ts'

/** Peer effects fade out at about this distance (block leaders' effect, ERSS 111:103472). */
const REACH = 200
const HALF_DISTANCE = 75
const OTHER_TYPE = 0.35
/** Someone far from every adopter may still begin by himself. */
const SPONTANEOUS = 0.012

/** The pull of one adopter on a home. */
function pull(adopter: Home, home: Home): number {
  const metres = distance(adopter.point, home.point)
  if (metres > REACH) return 0
  return 0.5 ** (metres / HALF_DISTANCE) * (adopter.type === home.type ? 1 : OTHER_TYPE)
}

/** Homes in the order in which they join; the first `innovators` are scattered over the district. */
export class Swarm {
  readonly #strength = new Map<Home, number>()

  constructor(
    readonly homes: readonly Home[],
    readonly random: Random,
  ) {
    for (const home of homes) this.#strength.set(home, SPONTANEOUS)
  }

  /** Takes homes that lie far from each other. */
  scatter(count: number): Home[] {
    const chosen: Home[] = []
    while (chosen.length < count) {
      const options = Array.from({ length: 8 }, () => this.random.pick(this.homes))
      const away = (home: Home) => Math.min(...chosen.map((other) => distance(other.point, home.point)), 400)
      const best = options.reduce((a, b) => (away(b) > away(a) ? b : a))
      if (!this.#strength.has(best)) continue
      this.take(best, 1)
      chosen.push(best)
    }
    return chosen
  }

  /** Draws the next home in proportion to the pull on it, and lets it pull in its turn. */
  next(influence: number): Home {
    let total = 0
    for (const strength of this.#strength.values()) total += strength
    let mark = this.random.next() * total
    for (const [home, strength] of this.#strength) {
      mark -= strength
      if (mark <= 0) return this.take(home, influence)
    }
    throw new Error('No home is left that could join the swarm')
  }

  /** Removes a home from those still to join; `influence` scales its pull on the others. */
  take(home: Home, influence: number): Home {
    this.#strength.delete(home)
    if (influence > 0) {
      for (const [other, strength] of this.#strength)
        this.#strength.set(other, strength + influence * pull(home, other))
    }
    return home
  }
}
