// Every version of an answer with its date, the last first.
import type { OrientationQuestion } from '../../../../../api/contract/vocabulary.ts'
import { useFormats } from '../../../lib/format.ts'
import { useText } from '../../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../../ui/waiting.tsx'
import { useAnswerVersions } from './use-answers.ts'

export function AnswerHistory(properties: { area: string; question: OrientationQuestion; version: number }) {
  const { area, question, version } = properties
  const text = useText()
  const { day } = useFormats()
  const versions = useAnswerVersions(area, question, version, true)
  if (versions.isError) return <Failure onRetry={() => versions.refetch()} />
  if (!versions.data) return <Skeleton lines={2} />
  return (
    <ol className="events history">
      {versions.data.map(({ versie, stand, toelichting, vastgelegdOp }) => (
        <li key={versie}>
          <time dateTime={vastgelegdOp ?? undefined}>
            {vastgelegdOp ? day(vastgelegdOp.slice(0, 10)) : ''} · {text(`question.state.${stand}`)}
          </time>
          <span className="entry__note">{toelichting || text('question.empty')}</span>
        </li>
      ))}
    </ol>
  )
}
