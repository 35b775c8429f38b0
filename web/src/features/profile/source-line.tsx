// Under a table: which source its figures are from, and of which day that source tells.
import type { Profiel, ProfileSource } from '../../../../api/contract/profile.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'

export const isImported = (profile: Profiel, source: ProfileSource): boolean =>
  profile.bronnen.some(({ id }) => id === source)

export function SourceLine({ profile, ids }: { profile: Profiel; ids: readonly ProfileSource[] }) {
  const text = useText()
  const { day } = useFormats()
  const told = ids.flatMap((id) => {
    const source = profile.bronnen.find((candidate) => candidate.id === id)
    if (!source) return []
    const date = source.peildatum ? day(source.peildatum) : text('profile.source.undated')
    return [text('profile.source.dated', { source: text(`profileSource.${id}`), date })]
  })
  return <p className="profile__source">{text('profile.source', { sources: told.join('; ') })}</p>
}
