// The present language, for texts that the server gives in both.
import { useIntl } from 'react-intl'
import type { Language } from '../../lib/messages/text.ts'

export const useLanguage = (): Language => (useIntl().locale.startsWith('nl') ? 'nl' : 'en')
