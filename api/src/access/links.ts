// Secret keys and the links that carry them. The key stands in the link's fragment: browsers send it to no server, so that
// it is in no log; and only its hash is kept.
import { createHash, randomBytes } from 'node:crypto'
import { aanmeldpagina, uitnodigingpagina } from '../../contract/access.ts'

/** A new key of 256 random bits. */
export const newKey = (): string => randomBytes(32).toString('base64url')

/** What is kept of a key. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** @param origin of the product, as https://zwermkaart.gemeente.nl */
export const invitationLink = (origin: string, key: string): string =>
  `${origin}/?pagina=${uitnodigingpagina}#${key}`

/** @param origin of the product */
export const signInLink = (origin: string, key: string): string => `${origin}/?pagina=${aanmeldpagina}#${key}`
