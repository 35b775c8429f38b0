// What the legend's switches do to the set of classes that are off.
import type { Theme, ThemeClass } from '../map/themes/theme.ts'

/** Switches one class; null when nothing is off any more, so that the address stays short. */
export function toggleClass(off: ReadonlySet<string>, id: string): string[] | null {
  const next = new Set(off)
  if (!next.delete(id)) next.add(id)
  return next.size > 0 ? [...next].sort() : null
}

/** Leaves one class on; asked again of the class that is alone, shows all. */
export function isolateClass(theme: Theme, off: ReadonlySet<string>, id: string): string[] | null {
  const others = theme.classes.map((entry) => entry.id).filter((other) => other !== id)
  const alone = !off.has(id) && others.every((other) => off.has(other))
  return alone ? null : others.sort()
}

/** Classes worth a line: rare ones only while they are in view or switched off by hand. */
export function legendClasses(
  theme: Theme,
  counts: ReadonlyMap<string, number> | null,
  off: ReadonlySet<string>,
): ThemeClass[] {
  const isolated = off.size === theme.classes.length - 1
  return theme.classes.filter(
    ({ id, rare }) => !rare || (counts?.get(id) ?? 0) > 0 || (off.has(id) && !isolated),
  )
}
