// What the case is in an area, in one or two sentences: pure, from the profile's divisions.
import type { Profiel, ProfileDivision } from '../../../../api/contract/profile.ts'
import type { Text } from '../../lib/messages/text.ts'

/** Homes per class of the first column. */
function classesOf(profile: Profiel, division: ProfileDivision): { code: string; homes: number }[] {
  const found = profile.verdelingen.find(({ verdeling }) => verdeling === division)
  return (found?.klassen ?? []).map(({ code, aantallen }) => ({ code, homes: aantallen[0] ?? 0 }))
}

/** Housing types as a builder sees them: a terrace's ends and middles are one series. */
const groupOf = (type: string): string =>
  type === 'hoekwoning' || type === 'tussenwoning' ? 'rijwoning' : type

/** The largest known class, where it stands out: at least half of all homes. */
function leading(classes: readonly { code: string; homes: number }[], whole: number): string | null {
  const known = classes.filter(({ code }) => code !== 'onbekend')
  const [largest] = known.sort((one, other) => other.homes - one.homes)
  return largest && largest.homes * 2 >= whole ? largest.code : null
}

function groups(profile: Profiel): { code: string; homes: number }[] {
  const counts = new Map<string, number>()
  for (const { code, homes } of classesOf(profile, 'woningtype'))
    counts.set(groupOf(code), (counts.get(groupOf(code)) ?? 0) + homes)
  return [...counts].map(([code, homes]) => ({ code, homes }))
}

/** The heading: what kind of area it is. */
export function headline(profile: Profiel, text: Text): string {
  const whole = profile.kolommen[0]?.woningen ?? 0
  if (whole === 0) return text('profile.headline.none')
  const group = leading(groups(profile), whole)
  const period = leading(classesOf(profile, 'bouwperiode'), whole)
  const type = group && text(`profile.group.${group}` as 'profile.group.rijwoning')
  const built = period && text(`period.${period}` as 'period.tot-1945').toLowerCase()
  if (type && built) return text('profile.headline.both', { type, period: built })
  if (type) return text('profile.headline.type', { type })
  return built ? text('profile.headline.period', { period: built }) : text('profile.headline.mixed')
}
