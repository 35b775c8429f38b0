// Why one object of a delivery cannot be taken over. Thrown and caught inside transform only: a bad object never stops a run.
export class BadRecord extends Error {}

/** The value of a required field, or the reason why the object is refused. */
export function required(fields: Map<string, string>, name: string): string {
  const value = fields.get(name)
  if (!value) throw new BadRecord(`${name} is missing`)
  return value
}

/** A value that must be one of a closed list. */
export function oneOf<Value extends string>(list: readonly Value[], value: string, name: string): Value {
  if (!(list as readonly string[]).includes(value))
    throw new BadRecord(`${name} "${value}" is not in the list`)
  return value as Value
}

/** Such a value, or null where a source may leave it out. */
export function oneOfOrNull<Value extends string>(
  list: readonly Value[],
  value: string | undefined,
  name: string,
): Value | null {
  return value ? oneOf(list, value, name) : null
}

/** A whole number within bounds. */
export function wholeNumber(value: string, name: string, from: number, to: number): number {
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < from || number > to) {
    throw new BadRecord(`${name} "${value}" is not a whole number from ${from} to ${to}`)
  }
  return number
}

/** A value that must match a pattern, or null when absent. */
export function optional(fields: Map<string, string>, name: string, pattern: RegExp): string | null {
  const value = fields.get(name)
  if (!value) return null
  if (!pattern.test(value)) throw new BadRecord(`${name} "${value}" is not valid`)
  return value
}
