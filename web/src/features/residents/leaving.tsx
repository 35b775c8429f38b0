// Taking everything along, moving house, and having it erased. What cannot be undone is asked twice.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import type { MijnWoning } from '../../../../api/contract/my-home.ts'
import { useChange } from '../../lib/api/my-home.ts'
import { send } from '../../lib/ask.ts'
import { startAgain } from '../../lib/look-as.ts'
import { useText } from '../../lib/messages/text.ts'
import { useLanguage } from './use-language.ts'

type Wish = 'move' | 'erase'

export function Leaving({ home }: { home: MijnWoning }) {
  const text = useText()
  const [wish, setWish] = useState<Wish | null>(null)
  const taal = useLanguage()
  const change = useChange()
  const moving = useMutation({
    mutationFn: () =>
      send('POST', `/v1/verblijfsobjecten/${home.verblijfsobject}/verhuizingen`, z.unknown(), {}),
    onSuccess: startAgain,
  })
  const erase = () =>
    change.mutate({ method: 'DELETE', path: '/v1/mijn-woning/gegevens' }, { onSuccess: () => setWish(null) })
  return (
    <section aria-labelledby="my-home-leaving">
      <h2 id="my-home-leaving">{text('myHome.leaving')}</h2>
      <p className="button-row">
        <a className="button button--quiet" href={`/v1/mijn-woning/uitvoer?vorm=html&taal=${taal}`} download>
          {text('myHome.export.html')}
        </a>
        <a className="button button--quiet" href="/v1/mijn-woning/uitvoer?vorm=csv" download>
          {text('myHome.export.csv')}
        </a>
        <a className="button button--quiet" href="/v1/mijn-woning/uitvoer?vorm=json" download>
          {text('myHome.export.json')}
        </a>
        <button type="button" className="button button--quiet" onClick={() => setWish('move')}>
          {text('myHome.move')}
        </button>
        <button type="button" className="button button--quiet" onClick={() => setWish('erase')}>
          {text('myHome.erase')}
        </button>
      </p>
      {wish ? (
        <section className="card" aria-label={text(`myHome.${wish}`)}>
          <p>{text(`myHome.${wish}.sure`)}</p>
          <p className="button-row">
            <button
              type="button"
              className="button"
              disabled={change.isPending || moving.isPending}
              onClick={wish === 'erase' ? erase : () => moving.mutate()}
            >
              {text(`myHome.${wish}.do`)}
            </button>
            <button type="button" className="button button--quiet" onClick={() => setWish(null)}>
              {text('myHome.not')}
            </button>
          </p>
        </section>
      ) : null}
      <p role="status">{change.isSuccess ? text('myHome.erased') : null}</p>
      {change.isError || moving.isError ? (
        <p className="notice" role="alert">
          {text('myHome.failed')}
        </p>
      ) : null}
    </section>
  )
}
