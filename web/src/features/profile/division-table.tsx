// How the homes fall over classes: share and number of the area, and the shares of what stands beside it.
import type { Profiel, ProfileDivision } from '../../../../api/contract/profile.ts'
import { useFormats } from '../../lib/format.ts'
import { type MessageId, type Text, useText } from '../../lib/messages/text.ts'
import { ColumnHeads } from './key-figure-table.tsx'
import { Scroller } from './scroller.tsx'
import { isImported, SourceLine } from './source-line.tsx'

type Division = Profiel['verdelingen'][number]

const prefixes: Partial<Record<ProfileDivision, string>> = {
  woningtype: 'housingType',
  bouwperiode: 'period',
  labelstatus: 'profileLabelStatus',
}

/** How a class is called; a label's class is its own name. */
function nameOf(division: ProfileDivision, code: string, text: Text): string {
  if (code === 'onbekend') return text('housingType.onbekend')
  if (division === 'label') return code === 'verlopen' ? text('profileLabelStatus.verlopen') : code
  const prefix = prefixes[division]
  return prefix ? text(`${prefix}.${code}` as MessageId) : code
}

const wholeOf = (division: Division, column: number): number =>
  division.klassen.reduce((sum, { aantallen }) => sum + (aantallen[column] ?? 0), 0)

function Share({ part, whole, bar }: { part: number; whole: number; bar: boolean }) {
  const { count, percent } = useFormats()
  if (whole === 0) return <td>–</td>
  return (
    <td className="profile__share">
      {bar ? (
        <span className="profile__bar" aria-hidden="true">
          <span style={{ inlineSize: `${(100 * part) / whole}%` }} />
        </span>
      ) : null}
      {percent(part / whole)}
      {bar ? <span className="profile__count">{count(part)}</span> : null}
    </td>
  )
}

/** A source that nobody imported yet: said once, not row by row. */
function Absent({ division }: { division: ProfileDivision }) {
  const text = useText()
  if (division !== 'label') return null
  return (
    <section>
      <h2>{text('profileDivision.label')}</h2>
      <p className="notice">{text('profile.labels.absent')}</p>
    </section>
  )
}

/** Of how many homes the type comes from the outline, the label or the municipality. */
function TypeOrigins({ profile }: { profile: Profiel }) {
  const text = useText()
  const { count } = useFormats()
  const origins = profile.verdelingen.find(({ verdeling }) => verdeling === 'typebron')?.klassen ?? []
  const homes = (source: string) => count(origins.find(({ code }) => code === source)?.aantallen[0] ?? 0)
  return (
    <p className="profile__source">
      {text('quality.agreement.origin', {
        footprint: homes('omtrek'),
        label: homes('ep-online'),
        municipality: homes('gemeente'),
      })}
    </p>
  )
}

export function DivisionTable({ profile, division }: { profile: Profiel; division: ProfileDivision }) {
  const text = useText()
  const found = profile.verdelingen.find(({ verdeling }) => verdeling === division)
  if (!found) return null
  const filled = found.klassen.filter(
    ({ code, aantallen }) => code === 'onbekend' || aantallen.some((homes) => homes > 0),
  )
  const id = `profiel-${division}`
  if (!isImported(profile, found.bron)) return <Absent division={division} />
  return (
    <section>
      <h2 id={id}>{text(`profileDivision.${division}`)}</h2>
      <Scroller labelledBy={id}>
        <table className="profile__table profile__table--own" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{text('profile.class')}</span>
              </th>
              <ColumnHeads profile={profile} />
            </tr>
          </thead>
          <tbody>
            {filled.map(({ code, aantallen }) => (
              <tr key={code} data-unknown={code === 'onbekend'}>
                <th scope="row">{nameOf(division, code, text)}</th>
                {profile.kolommen.map(({ soort, id: columnId }, column) => (
                  <Share
                    key={columnId ?? soort}
                    part={aantallen[column] ?? 0}
                    whole={wholeOf(found, column)}
                    bar={column === 0}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      {division === 'woningtype' ? <TypeOrigins profile={profile} /> : null}
      <SourceLine profile={profile} ids={[found.bron]} />
    </section>
  )
}
