// What can be taken along: the profile's figures and the area's homes, in files that others read.
import { useText } from '../../lib/messages/text.ts'

const files = ['cijfers.csv', 'woningen.csv', 'xlsx', 'gpkg'] as const

export function Downloads({ area, compareWith }: { area: string; compareWith: string | null }) {
  const text = useText()
  const address = (file: (typeof files)[number]) => {
    const compared =
      compareWith && file !== 'gpkg' && file !== 'woningen.csv' ? `?vergelijk=${compareWith}` : ''
    return `/v1/gebieden/${area}/profiel/${file}${compared}`
  }
  return (
    <fieldset className="profile__downloads">
      <legend>{text('profile.downloads')}</legend>
      {files.map((file) => (
        <a key={file} className="button button--quiet" href={address(file)} download>
          {text(`profile.download.${file}`)}
        </a>
      ))}
    </fieldset>
  )
}
