// The log's records, newest first, in pages. An account or an object can be picked to see what else belongs to it.
import type { Logboekregel } from '../../../../api/contract/audit.ts'
import { roles, subjects, verbs } from '../../../../api/contract/rights.ts'
import { kindInWords, purposeInWords } from '../../lib/log-words.ts'
import { type Text, useText } from '../../lib/messages/text.ts'
import { useMoment } from '../../lib/moment.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { type LogFilter, useRecords } from './api.ts'

interface Properties {
  filter: LogFilter
  onPick: (picked: Partial<LogFilter>) => void
}

/** What is done beside the verbs of the table of rights. */
const actions = [
  'aanmelden',
  'afmelden',
  'link-maken',
  'sessie-beëindigen',
  'tweede-factor-weghalen',
  'eigen-woning',
  'verwijderen',
] as const

const oneOf = <const Id extends string>(ids: readonly Id[], id: string): Id | undefined =>
  ids.find((known) => known === id)

/** A word of the log in the language of the screen; one that the catalogue does not know stays as it is. */
function wordsOf(record: Logboekregel, text: Text) {
  const subject = oneOf(subjects, record.onderwerp)
  const verb = oneOf(verbs, record.handeling)
  const action = oneOf(actions, record.handeling.replaceAll(' ', '-'))
  const isSignIn = record.onderwerp === 'aanmelding'
  return {
    subject: subject
      ? text(`subject.${subject}`)
      : isSignIn
        ? text('audit.subject.aanmelding')
        : record.onderwerp,
    verb: verb ? text(`verb.${verb}`) : action ? text(`audit.action.${action}`) : record.handeling,
    roles: record.rollen.map((id) => {
      const role = oneOf(roles, id)
      return role ? text(`role.${role}`) : id
    }),
  }
}

function Who({ record, onPick }: { record: Logboekregel; onPick: Properties['onPick'] }) {
  const text = useText()
  const { account, naam } = record
  const { roles: held } = wordsOf(record, text)
  if (account === null) return <>{text('audit.nobody')}</>
  return (
    <>
      <button type="button" className="link-button" onClick={() => onPick({ account })}>
        {naam ?? (account === 'opdracht' ? text('audit.command') : text('audit.gone'))}
      </button>
      {held.length > 0 ? <span className="audit-log__more">{held.join(', ')}</span> : null}
    </>
  )
}

function Row({ record, onPick }: { record: Logboekregel; onPick: Properties['onPick'] }) {
  const text = useText()
  const moment = useMoment()
  const { subject, verb } = wordsOf(record, text)
  const { object, aantal } = record
  return (
    <tr className={record.uitslag === 'geslaagd' ? undefined : 'audit-log__refused'}>
      <td data-label={text('audit.when')}>
        <div>{moment(record.vastgelegdOp)}</div>
      </td>
      <td data-label={text('audit.who')}>
        <div>
          <Who record={record} onPick={onPick} />
        </div>
      </td>
      <td data-label={text('audit.what')}>
        <div>
          {subject}: {verb}
          {record.doel ? <span className="audit-log__more">{purposeInWords(text, record.doel)}</span> : null}
        </div>
      </td>
      <td data-label={text('audit.object')}>
        <div>
          {object ? (
            <button type="button" className="link-button" onClick={() => onPick({ object })}>
              {record.soort && kindInWords(text, record.soort)} {object}
            </button>
          ) : null}
          {aantal === null ? null : <span>{text('audit.count', { count: aantal })}</span>}
        </div>
      </td>
      <td data-label={text('audit.result')}>
        <div>{text(`audit.result.${record.uitslag}`)}</div>
      </td>
      <td data-label={text('audit.origin')}>
        <div>{record.herkomst}</div>
      </td>
    </tr>
  )
}

export function Records({ filter, onPick }: Properties) {
  const text = useText()
  const found = useRecords(filter)
  if (found.isError) return <Failure onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton lines={8} />
  const records = found.data.pages.flatMap(({ items }) => items)
  if (records.length === 0) return <p>{text('audit.none')}</p>
  return (
    <section>
      <table className="audit-log__table" aria-label={text('audit.title')}>
        <thead>
          <tr>
            {(['when', 'who', 'what', 'object', 'result', 'origin'] as const).map((column) => (
              <th key={column} scope="col">
                {text(`audit.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <Row key={record.nummer} record={record} onPick={onPick} />
          ))}
        </tbody>
      </table>
      <p className="pager">
        {found.hasNextPage ? (
          <button
            type="button"
            className="button button--quiet"
            disabled={found.isFetchingNextPage}
            onClick={() => found.fetchNextPage()}
          >
            {text('audit.older')}
          </button>
        ) : null}
        <button type="button" className="button button--quiet" onClick={() => found.refetch()}>
          {text('audit.again')}
        </button>
      </p>
    </section>
  )
}
