// What each figure means, and where it comes from: with date and licence, so that the sheet can stand alone.
import type { Profiel, ProfileSource } from '../../../../api/contract/profile.ts'
import { profileFigures, profileSources } from '../../../../api/contract/profile.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { hasAreaFigures } from './neighbourhoods.tsx'
import { Scroller } from './scroller.tsx'
import { useLanguage } from './use-language.ts'

export function Definitions({ profile }: { profile: Profiel }) {
  const text = useText()
  const { day } = useFormats()
  const language = useLanguage()
  const date = profile.labelsPeildatum ? day(profile.labelsPeildatum) : text('class.unknown')
  return (
    <section className="profile__definitions">
      <h2>{text('profile.definitions')}</h2>
      <dl>
        {profileFigures.map((figure) => (
          <div key={figure}>
            <dt>{text(`profileFigure.${figure}`)}</dt>
            <dd>{text(`profileMeaning.${figure}`, { date })}</dd>
          </div>
        ))}
        {!hasAreaFigures(profile)
          ? null
          : profile.begrippen.map(({ figuur, naam, betekenis, onthulling }) => (
              <div key={figuur}>
                <dt>{naam[language]} (CBS)</dt>
                <dd>
                  {betekenis[language]} {onthulling?.[language] ?? ''}
                </dd>
              </div>
            ))}
      </dl>
    </section>
  )
}

function Source({ id, profile }: { id: ProfileSource; profile: Profiel }) {
  const text = useText()
  const { day } = useFormats()
  const source = profile.bronnen.find((candidate) => candidate.id === id)
  return (
    <tr>
      <th scope="row">{text(`profileSource.${id}`)}</th>
      {source ? (
        <>
          <td>
            <span lang="nl">{source.naam}</span>
            {source.url ? <span className="profile__address"> {source.url}</span> : null}
          </td>
          <td>{source.peildatum ? day(source.peildatum) : text('class.unknown')}</td>
          <td>
            {source.licentie}
            <span className="profile__unknown" lang="nl">
              {source.bronvermelding}
            </span>
          </td>
        </>
      ) : (
        <td colSpan={3} className="subtle">
          {text('profile.sources.absent')}
        </td>
      )}
    </tr>
  )
}

export function Sources({ profile }: { profile: Profiel }) {
  const text = useText()
  return (
    <section>
      <h2 id="profiel-bronnen">{text('profile.sources')}</h2>
      <Scroller labelledBy="profiel-bronnen">
        <table className="profile__table profile__table--sources" aria-labelledby="profiel-bronnen">
          <thead>
            <tr>
              <th scope="col">{text('profile.sources.what')}</th>
              <th scope="col">{text('profile.sources.source')}</th>
              <th scope="col">{text('profile.sources.date')}</th>
              <th scope="col">{text('profile.sources.licence')}</th>
            </tr>
          </thead>
          <tbody>
            {profileSources.map((id) => (
              <Source key={id} id={id} profile={profile} />
            ))}
            <tr>
              <th scope="row">{text('profileSource.people')}</th>
              <td colSpan={3}>{text('profile.sources.people')}</td>
            </tr>
          </tbody>
        </table>
      </Scroller>
    </section>
  )
}
