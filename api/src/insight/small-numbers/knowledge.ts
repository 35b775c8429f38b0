// What an attentive reader can work out from everything published: bounds on every count, tightened until nothing moves.
// The reader knows which homes lie where, all ranges of all areas and dates, and the rules themselves. Pure.

/** A count, or a change of one, with what is known of it. */
export type Variable = number

interface Sum {
  total: Variable
  parts: readonly Variable[]
}

/** Bounds on counts that add up. Integers; the bounds are safe: a count that is possible is never excluded. */
export class Knowledge {
  private readonly low: number[] = []
  private readonly high: number[] = []
  private readonly sums: Sum[] = []
  /** Sums in which a variable takes part. */
  private readonly uses: number[][] = []
  /** Bounds are impossible together: something assumed is not so. */
  contradictory = false

  variable(low: number, high: number): Variable {
    this.low.push(low)
    this.high.push(high)
    this.uses.push([])
    return this.low.length - 1
  }

  /** From now on `total` is known to be the sum of `parts`. */
  sum(total: Variable, parts: readonly Variable[]): void {
    const index = this.sums.push({ total, parts }) - 1
    for (const variable of [total, ...parts]) this.uses[variable]?.push(index)
  }

  tell(variable: Variable, atLeast: number, atMost: number): void {
    this.low[variable] = Math.max(this.lowOf(variable), atLeast)
    this.high[variable] = Math.min(this.highOf(variable), atMost)
  }

  lowOf(variable: Variable): number {
    return this.low[variable] as number
  }

  highOf(variable: Variable): number {
    return this.high[variable] as number
  }

  /** Draws every conclusion from sums, starting at `changed`, or at everything. */
  conclude(changed?: readonly Variable[]): this {
    const waiting = new Set(changed ? changed.flatMap((one) => this.uses[one] ?? []) : this.sums.keys())
    for (const index of waiting) {
      waiting.delete(index)
      if (this.contradictory) return this
      for (const variable of this.tighten(this.sums[index] as Sum)) {
        for (const use of this.uses[variable] ?? []) waiting.add(use)
      }
    }
    return this
  }

  /** @returns which variables became better known */
  private tighten({ total, parts }: Sum): Variable[] {
    let low = 0
    let high = 0
    for (const part of parts) {
      low += this.lowOf(part)
      high += this.highOf(part)
    }
    const moved: Variable[] = []
    this.bound(total, low, high, moved)
    const [least, most] = [this.lowOf(total), this.highOf(total)]
    for (const part of parts) {
      const [ownLow, ownHigh] = [this.lowOf(part), this.highOf(part)]
      this.bound(part, least - (high - ownHigh), most - (low - ownLow), moved)
    }
    // What parts lost counts for their brothers as well.
    if (moved.length > 0) moved.push(total)
    return moved
  }

  private bound(variable: Variable, low: number, high: number, moved: Variable[]): void {
    if (low <= this.lowOf(variable) && high >= this.highOf(variable)) return
    this.tell(variable, low, high)
    if (this.lowOf(variable) > this.highOf(variable)) this.contradictory = true
    moved.push(variable)
  }
}
