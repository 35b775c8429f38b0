// How often and how much may be asked of which address of the product; platform/http/{rate,body}-limits.ts count.
// A town hall reaches us from one address: limits per address leave room for a hundred people at work.
import { authPath } from './access/sign-in/rules.ts'
import { ogcPath } from './insight/ogc/documents.ts'
import type { LargerBody } from './platform/http/body-limits.ts'
import type { RateLimit } from './platform/http/rate-limits.ts'

const minutes = (count: number): number => count * 60

/** Where somebody proves something by a secret that could be guessed: a code, a link's key. */
const proofs = new RegExp(
  `^(${authPath}/(invitation|link|two-factor|passkey/verify)|/v1/mijn-woning/aanmelding)`,
)

/** Tiles are not among them: they keep their bare path (docs/decisions/0004-tile-record.md) and hold nothing to guess. */
export const addressLimits: readonly RateLimit[] = [
  { name: 'everything', requests: 6000, seconds: minutes(1) },
  {
    name: 'signing in',
    applies: ({ path }) => path.startsWith(`${authPath}/`),
    requests: 120,
    seconds: minutes(1),
  },
  {
    name: 'codes and links',
    applies: ({ method, path }) => method === 'POST' && proofs.test(path),
    requests: 10,
    seconds: minutes(15),
    guesses: true,
  },
]

const takenAlong =
  /^\/v1\/(gebieden\/[^/]+\/profiel\/.|logboek\/uitvoer$|publicaties\/[^/]+\/csv$|mijn-woning\/uitvoer$)/
const features = new RegExp(`^${ogcPath}/collections/[^/]+/items$`)

export const visitorLimits: readonly RateLimit[] = [
  {
    name: 'search',
    applies: ({ path }) => path === '/v1/adressen',
    requests: 240,
    seconds: minutes(1),
  },
  {
    name: 'files to take along',
    applies: ({ path }) => takenAlong.test(path),
    requests: 60,
    seconds: minutes(10),
  },
  // Mail to addresses that somebody types: enough for a round of letters, too little to trouble people with.
  {
    name: 'codes by mail',
    applies: ({ method, path }) => method === 'POST' && /\/bewonerscodes\/mails$/.test(path),
    requests: 30,
    seconds: minutes(10),
  },
  // A GIS walks through a town's buildings page by page.
  {
    name: 'OGC pages',
    applies: ({ path }) => features.test(path),
    requests: 600,
    seconds: minutes(1),
  },
]

const uploads = ['/v1/imports', '/v1/imports/herkenning', '/v1/imports/engagement']
const shapes =
  /^\/v1\/(projectwijk|gebieden\/[^/]+\/orientatievragen|ontmoetingsplekken|belanghebbenden|koppelkansen)/

/** Whether a request brings a file, which is written to disk as it comes. */
export const isUpload = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'POST' && uploads.includes(path)

export const largerBodies: readonly LargerBody[] = [
  { applies: isUpload, bytes: 'streamed' },
  // A district's outline as a GIS draws it has tens of thousands of points.
  { applies: ({ path }) => shapes.test(path), bytes: 2_000_000 },
]
