// Moments as the public API tells them.

/** The database's text of a moment, in RFC 3339. */
export function momentOf<Told extends string | null>(text: Told): Told {
  return (text === null ? null : new Date(text).toISOString()) as Told
}
