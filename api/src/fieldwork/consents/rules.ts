// Which text of consent counts for which purpose, language and day. Pure.
import { type ConsentText, consentTexts } from '../../../../data/reference/consent-texts.ts'
import { AppError } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'

interface Asked {
  doel: ConsentText['purpose']
  tekstversie: string
}

/**
 * The text of that version.
 * @param on day (yyyy-mm-dd) on which the consent was given
 * @throws AppError 'invalid-input' when there was no such text for that purpose on that day
 */
export function textOf({ doel, tekstversie }: Asked, on: string, texts = consentTexts): ConsentText {
  const text = texts.find(({ purpose, version }) => purpose === doel && version === tekstversie)
  if (text && text.from <= on) return text
  const reason = text
    ? told`${tekstversie} was used from ${text.from}, after ${on}: name the text that was read then`
    : told`there is no text ${tekstversie} for ${doel}: /v1/toestemmingsteksten lists those that there are`
  throw new AppError('invalid-input', told`The text is not right: ${reason}.`, {
    faults: [{ place: 'json.tekstversie', reason }],
  })
}
