// De teksten van het scherm in het Nederlands (B1), een bestand per onderdeel. Andere talen hebben precies dezelfde sleutels.
import { access } from './nl/access.ts'
import { account } from './nl/account.ts'
import { audit } from './nl/audit.ts'
import { districts } from './nl/districts.ts'
import { imports } from './nl/imports.ts'
import { labels } from './nl/labels.ts'
import { map } from './nl/map.ts'
import { members } from './nl/members.ts'
import { orientation } from './nl/orientation.ts'
import { profile } from './nl/profile.ts'
import { publication } from './nl/publication.ts'
import { quality } from './nl/quality.ts'
import { residents } from './nl/residents.ts'
import { roleStarts } from './nl/role-starts.ts'
import { surroundings } from './nl/surroundings.ts'
import { themes } from './nl/themes.ts'

export const nl = {
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
} as const
