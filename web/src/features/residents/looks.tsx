// Who looked at the home or recorded something about it: by role, never by name.

import type { MijnWoning } from '../../../../api/contract/my-home.ts'
import { type Role, roles, type Subject, subjects } from '../../../../api/contract/rights.ts'
import { purposeInWords } from '../../lib/log-words.ts'
import { useText } from '../../lib/messages/text.ts'
import { useMoment } from '../../lib/moment.ts'

const isRole = (name: string): name is Role => (roles as readonly string[]).includes(name)
const isSubject = (name: string): name is Subject => (subjects as readonly string[]).includes(name)

/** So many are shown; the file holds the rest. */
const shown = 20

export function Looks({ home }: { home: MijnWoning }) {
  const text = useText()
  const moment = useMoment()
  const looks = home.inzage.filter(({ rollen }) => !rollen.includes('bewoner'))
  return (
    <section aria-labelledby="my-home-looks">
      <h2 id="my-home-looks">{text('myHome.looks')}</h2>
      {looks.length === 0 ? <p className="subtle">{text('myHome.looks.none')}</p> : null}
      <ul className="my-home__list">
        {looks.slice(0, shown).map(({ op, rollen, onderwerp, doel }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two looks of one second are alike
          <li key={`${op} ${place}`}>
            <strong>
              {rollen.map((role) => (isRole(role) ? text(`role.${role}`) : role)).join(', ') ||
                text('myHome.looks.system')}
            </strong>{' '}
            {isSubject(onderwerp) ? text(`subject.${onderwerp}`) : onderwerp}
            <span className="subtle my-home__source">
              {moment(op)}
              {doel ? `, ${purposeInWords(text, doel)}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
