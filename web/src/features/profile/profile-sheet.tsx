// The sheet itself, in the order in which somebody wants to know: what is it, where, which homes, what is not known, who lives
// there according to CBS, and where all of it comes from.
import type { Gebied } from '../../../../api/contract/adoption.ts'
import type { Profiel } from '../../../../api/contract/profile.ts'
import type { Instellingen } from '../../../../api/contract/settings.ts'
import { useFormats } from '../../lib/format.ts'
import { useMay } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import type { Theme } from '../../map/themes/theme.ts'
import { Swatch } from '../../ui/swatch.tsx'
import { DivisionTable } from './division-table.tsx'
import { KeyFigures } from './key-figure-table.tsx'
import { LocalKnowledgeSection } from './local-knowledge.tsx'
import { Neighbourhoods } from './neighbourhoods.tsx'
import type { Drawing } from './profile-map.tsx'
import { ProfileMap } from './profile-map.tsx'
import { isImported } from './source-line.tsx'
import { Definitions, Sources } from './sources.tsx'
import { SplitStreets } from './split-streets.tsx'
import { headline } from './summary.ts'

interface Properties {
  profile: Profiel
  area: Gebied
  theme: Theme
  drawing: Drawing
  settings: Instellingen
}

function Heading({ profile, settings }: Properties) {
  const text = useText()
  const { count, day, percent } = useFormats()
  const [column] = profile.kolommen
  const known = isImported(profile, 'labels')
    ? (profile.kerncijfers.find(({ figuur }) => figuur === 'labelBekend')?.waarden[0] ?? null)
    : null
  return (
    <header className="profile__head">
      <p className="profile__kind">
        {text('profile.kind')} · {profile.gemeente ?? text('class.unknown')} ·{' '}
        {text('profile.made', { date: day(profile.opgemaakt) })}
      </p>
      <h1>
        {profile.naam}: {headline(profile, text)}
      </h1>
      <p className="lead">
        {text('profile.lead', { count: column?.woningen ?? 0, shown: count(column?.woningen ?? 0) })}{' '}
        {known === null ? null : text('profile.lead.labels', { share: percent(1 - known) })}
        {isImported(profile, 'labels') ? null : text('profile.labels.absent')}
      </p>
      {settings.demo ? <p className="notice">{text('profile.demo')}</p> : null}
    </header>
  )
}

function MapLegend({ theme }: { theme: Theme }) {
  const text = useText()
  return (
    <ul className="profile__legend" aria-label={text(theme.title)}>
      {theme.classes
        .filter(({ rare }) => !rare)
        .map((entry) => (
          <li key={entry.id}>
            <Swatch entry={entry} small /> {text(entry.label)}
          </li>
        ))}
    </ul>
  )
}

export function ProfileSheet(properties: Properties) {
  const { profile, area, theme, drawing } = properties
  const text = useText()
  const may = useMay()
  return (
    <article className="profile">
      <Heading {...properties} />
      <div className="profile__front">
        <section aria-label={text(theme.title)}>
          <h2>{text(theme.title)}</h2>
          <ProfileMap area={area} theme={theme} drawing={drawing} />
          {drawing.far ? <p className="subtle">{text('profile.map.far')}</p> : <MapLegend theme={theme} />}
        </section>
        <KeyFigures profile={profile} />
      </div>
      <div className="profile__divisions">
        {(['woningtype', 'bouwperiode', 'label', 'labelstatus'] as const).map((division) => (
          <DivisionTable key={division} profile={profile} division={division} />
        ))}
      </div>
      <Neighbourhoods profile={profile} />
      {may('wijkkennis', 'lezen', area.id) ? <LocalKnowledgeSection area={area.id} /> : null}
      <SplitStreets area={area.id} />
      <Definitions profile={profile} />
      <Sources profile={profile} />
    </article>
  )
}
