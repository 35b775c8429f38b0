// The interface's texts in English, a file per part.
import { access } from './en/access.ts'
import { account } from './en/account.ts'
import { audit } from './en/audit.ts'
import { districts } from './en/districts.ts'
import { imports } from './en/imports.ts'
import { labels } from './en/labels.ts'
import { map } from './en/map.ts'
import { members } from './en/members.ts'
import { orientation } from './en/orientation.ts'
import { profile } from './en/profile.ts'
import { publication } from './en/publication.ts'
import { quality } from './en/quality.ts'
import { residents } from './en/residents.ts'
import { roleStarts } from './en/role-starts.ts'
import { surroundings } from './en/surroundings.ts'
import { themes } from './en/themes.ts'
import type { Catalogue } from './text.ts'

export const en: Catalogue = {
  ...map,
  ...access,
  ...account,
  ...members,
  ...audit,
  ...imports,
  ...labels,
  ...districts,
  ...orientation,
  ...residents,
  ...roleStarts,
  ...surroundings,
  ...profile,
  ...publication,
  ...quality,
  ...themes,
}
