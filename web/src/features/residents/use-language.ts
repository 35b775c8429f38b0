// The language in which somebody reads and agrees.
import { useIntl } from 'react-intl'

export const useLanguage = (): 'nl' | 'en' => (useIntl().locale.startsWith('en') ? 'en' : 'nl')
