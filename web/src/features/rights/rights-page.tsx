// The table of rights for who supervises them: the same table that the server and the database are made from.
import './rights.css'
import { useState } from 'react'
import { type Role, reachOf, roles, type Subject, subjects, verbs } from '../../../../api/contract/rights.ts'
import { useMe } from '../../lib/me.ts'
import { useText } from '../../lib/messages/text.ts'
import { usePhone } from '../../ui/use-phone.ts'

/** What a role may with a kind of data: "zien: eigen wijken", a line a verb; verbs of one reach together. */
function useReaches() {
  const text = useText()
  return (role: Role, subject: Subject): string[] => {
    const perReach = new Map<string, string[]>()
    for (const verb of verbs) {
      const reach = reachOf(role, subject, verb)
      if (!reach) continue
      const words = text(`reach.${reach}`)
      perReach.set(words, [...(perReach.get(words) ?? []), text(`verb.${verb}`)])
    }
    return [...perReach].map(([reach, able]) => `${able.join(', ')}: ${reach}`)
  }
}

function Cell({ lines }: { lines: readonly string[] }) {
  const text = useText()
  if (lines.length === 0)
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{text('rights.nothing')}</span>
      </>
    )
  return lines.map((line) => <span key={line}>{line}</span>)
}

/** Subjects down, roles across: who looks for a leak reads along a row. */
function WholeTable({ own }: { own: ReadonlySet<Role> }) {
  const text = useText()
  const reaches = useReaches()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways, so the keyboard has to reach it
    <section className="table-scroll rights__scroll" tabIndex={0} aria-label={text('rights.table')}>
      <table className="rights__table">
        <thead>
          <tr>
            <th scope="col">{text('rights.subject')}</th>
            {roles.map((role) => (
              <th key={role} scope="col" data-own={own.has(role)}>
                {text(`role.${role}`)}
                {own.has(role) ? <span className="tag">{text('rights.yours')}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {subjects.map((subject) => (
            <tr key={subject}>
              <th scope="row">
                {text(`subject.${subject}`)}
                <span className="rights__sentence">{text(`subject.${subject}.is`)}</span>
              </th>
              {roles.map((role) => (
                <td key={role} className="rights__able" data-own={own.has(role)}>
                  <Cell lines={reaches(role, subject)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The same for a narrow screen: one role at a time. */
function OneRole({ first }: { first: Role }) {
  const text = useText()
  const reaches = useReaches()
  const [role, setRole] = useState(first)
  return (
    <section aria-label={text('rights.table')}>
      <label className="field">
        <span className="field__label">{text('rights.role')}</span>
        <select value={role} onChange={({ target }) => setRole(target.value as Role)}>
          {roles.map((one) => (
            <option key={one} value={one}>
              {text(`role.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <dl className="rights__list">
        {subjects.map((subject) => (
          <div key={subject}>
            <dt>{text(`subject.${subject}`)}</dt>
            <dd className="rights__able">
              <Cell lines={reaches(role, subject)} />
            </dd>
            <dd className="subtle">{text(`subject.${subject}.is`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

export function RightsPage() {
  const text = useText()
  const phone = usePhone()
  const { lidmaatschappen } = useMe()
  const held = lidmaatschappen.map(({ rol }) => rol)
  const own = new Set<Role>(held.length === 0 ? ['publiek'] : held)
  return (
    <article className="rights">
      <header className="rights__head">
        <h1>{text('page.rechten')}</h1>
        <button type="button" className="button button--quiet rights__print" onClick={() => print()}>
          {text('rights.print')}
        </button>
      </header>
      <p className="lead">{text('rights.lead')}</p>
      <p className="subtle">{text('rights.reach')}</p>
      {phone ? <OneRole first={held[0] ?? 'publiek'} /> : <WholeTable own={own} />}
      <h2>{text('rights.roles')}</h2>
      <dl className="rights__roles">
        {roles.map((role) => (
          <div key={role}>
            <dt>{text(`role.${role}`)}</dt>
            <dd>{text(`role.${role}.does`)}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
