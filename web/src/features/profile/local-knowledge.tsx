// What people found out about the area: answers, meeting places, work to combine with, parties. Compact, each list with its date.
import type { ReactNode } from 'react'
import type { Orientatievraag } from '../../../../api/contract/surroundings.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { type LocalKnowledge, useLocalKnowledge } from './api.ts'
import { latestOf, mostEntries, placesOf, shortened, yearsText } from './entries.ts'

/** When something of it was written last. */
function Written({ of }: { of: readonly { vastgelegdOp: string | null }[] }) {
  const text = useText()
  const { day } = useFormats()
  const latest = latestOf(of)
  return latest ? (
    <p className="profile__source">{text('profile.local.source', { date: day(latest) })}</p>
  ) : null
}

interface ListProperties<Entry> {
  id: string
  title: string
  none: string
  heads: readonly string[]
  entries: readonly (Entry & { id: string; vastgelegdOp: string | null })[]
  row: (entry: Entry) => readonly ReactNode[]
  after?: ReactNode
}

function List<Entry>({ id, title, none, heads, entries, row, after }: ListProperties<Entry>) {
  const text = useText()
  const rest = entries.length - mostEntries
  return (
    <section>
      <h3 id={id}>{title}</h3>
      {entries.length === 0 ? (
        <p className="subtle">{none}</p>
      ) : (
        <table className="profile__table" aria-labelledby={id}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, mostEntries).map((entry) => {
              const [first, ...others] = row(entry)
              return (
                <tr key={entry.id}>
                  <th scope="row">{first}</th>
                  {others.map((cell, at) => (
                    <td key={heads[at + 1]}>{cell || text('class.unknown')}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {rest > 0 ? <p className="subtle">{text('profile.local.more', { count: rest })}</p> : null}
      {after}
      <Written of={entries} />
    </section>
  )
}

function Named({ name, kind }: { name: string; kind: string }) {
  return (
    <>
      {name}
      <span className="profile__unknown">{kind}</span>
    </>
  )
}

function Questions({ answers }: { answers: readonly Orientatievraag[] }) {
  const text = useText()
  return (
    <section className="profile__questions">
      <ul>
        {answers.map(({ vraag, stand, toelichting }) => (
          <li key={vraag} data-answered={stand === 'beantwoord'}>
            <strong>{text(`question.${vraag}`)}</strong>{' '}
            <span className="profile__state">{text(`question.state.${stand}`)}</span>
            {toelichting ? <p>{shortened(toelichting)}</p> : null}
          </li>
        ))}
      </ul>
      <Written of={answers} />
    </section>
  )
}

function Lists({ places, opportunities, parties }: Omit<LocalKnowledge, 'answers'>) {
  const text = useText()
  const { told, bare } = placesOf(places)
  const byYear = [...opportunities].sort((one, other) => one.vanJaar - other.vanJaar)
  return (
    <>
      <List
        id="profiel-ontmoeting"
        title={text('list.ontmoetingsplek')}
        none={text('list.ontmoetingsplek.none')}
        heads={[text('profile.local.where'), text('form.who'), text('form.moments')]}
        entries={told}
        row={({ naam, soort, wie, momenten }) => [
          <Named key="naam" name={naam ?? text('place.unnamed')} kind={text(`place.${soort}`)} />,
          wie,
          momenten,
        ]}
        after={bare > 0 ? <p className="subtle">{text('profile.local.bare', { count: bare })}</p> : null}
      />
      <List
        id="profiel-koppelkansen"
        title={text('list.koppelkans')}
        none={text('list.koppelkans.none')}
        heads={[text('profile.local.work'), text('form.years'), text('form.owner')]}
        entries={byYear}
        row={({ naam, soort, eigenaar, ...years }) => [
          <Named key="naam" name={naam} kind={text(`work.${soort}`)} />,
          yearsText(years),
          eigenaar,
        ]}
      />
      <List
        id="profiel-partijen"
        title={text('list.belanghebbende')}
        none={text('list.belanghebbende.none')}
        heads={[text('profile.local.party'), text('form.interest'), text('profile.local.brings')]}
        entries={parties}
        row={({ naam, soort, belang, bijdrage }) => [
          <Named key="naam" name={naam} kind={text(`party.${soort}`)} />,
          belang,
          bijdrage,
        ]}
      />
    </>
  )
}

/** @param area its id */
export function LocalKnowledgeSection({ area }: { area: string }) {
  const text = useText()
  const { data, isError, refetch } = useLocalKnowledge(area)
  if (isError) return <Failure onRetry={refetch} />
  if (!data) return <Skeleton lines={6} />
  const { answers, ...lists } = data
  const answered = answers.filter(({ stand }) => stand === 'beantwoord').length
  const written = [...answers, ...lists.places, ...lists.opportunities, ...lists.parties]
  const isEmpty = latestOf(written) === null
  return (
    <section className="profile__local">
      <h2>{text('profile.local', { answered, all: answers.length })}</h2>
      <p className="subtle">{text(isEmpty ? 'profile.local.empty' : 'profile.local.hint')}</p>
      <div className="profile__lists">
        <Questions answers={answers} />
        <Lists {...lists} />
      </div>
    </section>
  )
}
