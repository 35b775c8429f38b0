// What each role asks of who holds it: a second step, and how long a session lasts. For the administrator.
import { type FormEvent, useState } from 'react'
import type { Rolinstelling } from '../../../../api/contract/access.ts'
import { useText } from '../../lib/messages/text.ts'
import { Failure, Skeleton } from '../../ui/waiting.tsx'
import { Refused } from './refused.tsx'
import { useRoleSettings, useSettingChange } from './use-members.ts'

function SettingRow({ setting }: { setting: Rolinstelling }) {
  const text = useText()
  const [draft, setDraft] = useState(setting)
  const saving = useSettingChange()
  const role = text(`role.${setting.rol}`)
  const changed =
    draft.tweedeFactorVerplicht !== setting.tweedeFactorVerplicht ||
    draft.sessieMinuten !== setting.sessieMinuten
  const submit = (event: FormEvent) => {
    event.preventDefault()
    saving.mutate(draft)
  }
  return (
    <li>
      <form onSubmit={submit} className="role-setting">
        <strong>{role}</strong>
        <label className="role-setting__factor">
          <input
            type="checkbox"
            aria-label={text('roleSettings.factor.named', { role })}
            checked={draft.tweedeFactorVerplicht}
            onChange={({ target }) => setDraft({ ...draft, tweedeFactorVerplicht: target.checked })}
          />{' '}
          {text('roleSettings.factor')}
        </label>
        <label className="field">
          <span className="field__label">{text('roleSettings.minutes')}</span>
          <input
            className="input"
            type="number"
            min={5}
            max={43200}
            required
            aria-label={text('roleSettings.minutes.named', { role })}
            value={Number.isNaN(draft.sessieMinuten) ? '' : draft.sessieMinuten}
            onChange={({ target }) => setDraft({ ...draft, sessieMinuten: target.valueAsNumber })}
          />
        </label>
        <button type="submit" className="button button--quiet" disabled={!changed || saving.isPending}>
          {text('roleSettings.save')}
        </button>
        <span role="status" className="subtle">
          {saving.isSuccess && !changed ? text('roleSettings.saved') : ''}
        </span>
      </form>
      <Refused error={saving.error} />
    </li>
  )
}

export function RoleSettings() {
  const text = useText()
  const settings = useRoleSettings()
  return (
    <section>
      <h2>{text('roleSettings.title')}</h2>
      <p className="subtle">{text('roleSettings.lead')}</p>
      {settings.isError ? <Failure onRetry={() => settings.refetch()} /> : null}
      {settings.isPending ? <Skeleton lines={4} /> : null}
      <ul className="members__list">
        {settings.data?.map((setting) => (
          <SettingRow key={setting.rol} setting={setting} />
        ))}
      </ul>
    </section>
  )
}
