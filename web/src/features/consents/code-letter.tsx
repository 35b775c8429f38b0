// A code with which residents come in, as a letter to print; it is shown once and kept nowhere.
import { createPortal } from 'react-dom'
import { useResidentCode } from '../../lib/api/consents.ts'
import { useFormats } from '../../lib/format.ts'
import { useText } from '../../lib/messages/text.ts'
import { useServerWords } from '../../lib/server-words.ts'
import { CodeMail } from './code-mail.tsx'
import { CodeWithdrawal } from './code-withdrawal.tsx'

export function CodeLetter({ home, address }: { home: string; address: string }) {
  const text = useText()
  const wordsOf = useServerWords()
  const { day } = useFormats()
  const making = useResidentCode(home)
  if (!making.data)
    return (
      <>
        <button
          type="button"
          className="button button--quiet"
          disabled={making.isPending}
          onClick={() => making.mutate()}
        >
          {text('homeConsents.code')}
        </button>
        <CodeMail home={home} address={address} />
        <CodeWithdrawal home={home} />
        {making.isError ? (
          <p className="notice" role="alert">
            {text('homeConsents.failed', { reason: wordsOf(making.error) })}
          </p>
        ) : null}
      </>
    )
  const { code, geldigTot } = making.data
  const letter = (
    <>
      <p>{text('homeConsents.letter', { address })}</p>
      <p>{text('homeConsents.letter.body', { until: day(geldigTot.slice(0, 10)) })}</p>
      <p className="code-letter__code">{code}</p>
      <p>{location.origin}/?pagina=mijn-woning</p>
    </>
  )
  return (
    <div className="card code-letter">
      {letter}
      <button type="button" className="button" onClick={() => print()}>
        {text('homeConsents.letter.print')}
      </button>
      {createPortal(
        <div className="code-letter__paper" aria-hidden="true">
          {letter}
        </div>,
        document.body,
      )}
    </div>
  )
}
