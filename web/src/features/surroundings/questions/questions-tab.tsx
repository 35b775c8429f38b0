// The tab "vragen": the guide's seven questions of orientation as a checklist with notes.
import { useId, useState } from 'react'
import type { Gebied } from '../../../../../api/contract/adoption.ts'
import type { Orientatievraag } from '../../../../../api/contract/surroundings.ts'
import { useText } from '../../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../../ui/waiting.tsx'
import { useDraft } from '../drafts.ts'
import '../surroundings.css'
import type { Destination } from './helpful-places.ts'
import { Question } from './question.tsx'
import { useAnswers } from './use-answers.ts'

interface Properties {
  area: Gebied
  onGo: (destination: Destination) => void
}

function Item({
  area,
  answer,
  onGo,
  open,
  onOpen,
}: Properties & { answer: Orientatievraag; open: boolean; onOpen: () => void }) {
  const text = useText()
  const id = useId()
  const [typed] = useDraft(`${area.id}/vraag/${answer.vraag}`)
  const state = typed ? 'unsaved' : answer.stand
  return (
    <li className="question">
      <h2>
        <button
          type="button"
          className="question__title"
          aria-expanded={open}
          aria-controls={id}
          onClick={onOpen}
        >
          <span aria-hidden="true" className="question__mark" data-state={state}>
            {state === 'beantwoord' ? '✓' : state === 'unsaved' ? '✎' : ''}
          </span>
          <span>{text(`question.${answer.vraag}`)}</span>
          <span className="question__state">{text(`question.state.${state}`)}</span>
        </button>
      </h2>
      <div id={id} hidden={!open}>
        {open ? <Question area={area.id} answer={answer} onGo={onGo} /> : null}
      </div>
    </li>
  )
}

export function QuestionsTab({ area, onGo }: Properties) {
  const text = useText()
  const answers = useAnswers(area.id)
  const [open, setOpen] = useState<string | null>(null)
  if (answers.isError) return <Failure onRetry={() => answers.refetch()} />
  if (!answers.data) return <Skeleton lines={7} />
  const answered = answers.data.filter(({ stand }) => stand === 'beantwoord').length
  return (
    <div className="explanation">
      <h1>{text('questions.heading', { count: answered, all: answers.data.length })}</h1>
      <p className="lead">{text('questions.lead')}</p>
      <p className="notice">{text('privacy.names')}</p>
      <ol className="questions">
        {answers.data.map((answer) => (
          <Item
            key={answer.vraag}
            area={area}
            answer={answer}
            onGo={onGo}
            open={open === answer.vraag}
            onOpen={() => setOpen(open === answer.vraag ? null : answer.vraag)}
          />
        ))}
      </ol>
      <p className="subtle source-line">{text('questions.source')}</p>
    </div>
  )
}
