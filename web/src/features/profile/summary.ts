// What the case is in an area, in one or two sentences: pure, from the profile's divisions.
import type { Profiel, ProfileDivision } from '../../../../api/contract/profile.ts'
import type { Text } from '../../lib/messages/text.ts'

/** Homes per class of the first column. */
export function classesOf(profile: Profiel, division: ProfileDivision): { code: string; homes: number }[] {
  const found = profile.verdelingen.find(({ verdeling }) => verdeling === division)
  return (found?.klassen ?? []).map(({ code, aantallen }) => ({ code, homes: aantallen[0] ?? 0 }))
}

/** The largest known class, where it stands out: at least a third of all homes. */
export function leading(profile: Profiel, division: ProfileDivision): string | null {
  const homes = profile.kolommen[0]?.woningen ?? 0
  const known = classesOf(profile, division).filter(({ code }) => code !== 'onbekend')
  const [largest] = known.sort((one, other) => other.homes - one.homes)
  return largest && largest.homes * 3 >= homes ? largest.code : null
}

/** The heading: what kind of area it is. */
export function headline(profile: Profiel, text: Text): string {
  if ((profile.kolommen[0]?.woningen ?? 0) === 0) return text('profile.headline.none')
  const type = leading(profile, 'woningtype')
  const period = leading(profile, 'bouwperiode')
  if (type && period) {
    return text('profile.headline.both', {
      type: text(`housingType.${type}.plural` as 'housingType.hoekwoning.plural'),
      period: text(`period.${period}` as 'period.tot-1945'),
    })
  }
  if (type)
    return text('profile.headline.type', {
      type: text(`housingType.${type}.plural` as 'housingType.hoekwoning.plural'),
    })
  if (period)
    return text('profile.headline.period', { period: text(`period.${period}` as 'period.tot-1945') })
  return text('profile.headline.mixed')
}
