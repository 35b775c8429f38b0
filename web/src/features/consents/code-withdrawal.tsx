// Takes the codes of a home back, where one came to somebody else. Asked twice: who uses one now is out at once.
import { useState } from 'react'
import { useCodeWithdrawal } from '../../lib/api/consents.ts'
import { useText } from '../../lib/messages/text.ts'
import { useServerWords } from '../../lib/server-words.ts'

export function CodeWithdrawal({ home }: { home: string }) {
  const text = useText()
  const wordsOf = useServerWords()
  const [isSure, setSure] = useState(false)
  const withdrawing = useCodeWithdrawal(home)
  const withdraw = () => withdrawing.mutate(undefined, { onSettled: () => setSure(false) })
  return (
    <>
      {isSure ? (
        <div className="card">
          <p>{text('homeConsents.codes.sure')}</p>
          <p className="button-row">
            <button type="button" className="button" disabled={withdrawing.isPending} onClick={withdraw}>
              {text('homeConsents.codes.do')}
            </button>
            <button type="button" className="button button--quiet" onClick={() => setSure(false)}>
              {text('myHome.not')}
            </button>
          </p>
        </div>
      ) : (
        <button type="button" className="button button--quiet" onClick={() => setSure(true)}>
          {text('homeConsents.codes')}
        </button>
      )}
      <p role="status">
        {withdrawing.data ? text('homeConsents.codes.done', { count: withdrawing.data.codes }) : null}
      </p>
      {withdrawing.isError ? (
        <p className="notice" role="alert">
          {text('homeConsents.failed', { reason: wordsOf(withdrawing.error) })}
        </p>
      ) : null}
    </>
  )
}
