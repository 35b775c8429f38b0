// Secret keys and the links that carry them. The key stands in the link's fragment: browsers send it to no server, so that
// it is in no log; and only its hash is kept.
import { createHash, randomBytes } from 'node:crypto'
import { aanmeldpagina, uitnodigingpagina } from '../../contract/access.ts'
import { mijnWoningpagina } from '../../contract/my-home.ts'
import type { Config } from '../platform/config/config.ts'
import type { MailLanguage } from './mail-texts.ts'

/** A new key of 256 random bits. */
export const newKey = (): string => randomBytes(32).toString('base64url')

/** What is kept of a key. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** @param origin of the product, as https://zwermkaart.gemeente.nl */
export const invitationLink = (origin: string, key: string): string =>
  `${origin}/?pagina=${uitnodigingpagina}#${key}`

/** @param origin of the product */
export const signInLink = (origin: string, key: string): string => `${origin}/?pagina=${aanmeldpagina}#${key}`

/** Where links lead: the public address, or the loopback address that a request came by. @param url of the request */
export const originOf = ({ publicUrl }: Pick<Config, 'publicUrl'>, url: string): string =>
  publicUrl ?? new URL(url).origin

/** Leads residents to their own home, with the code filled in. @param origin of the product */
export const residentLink = (origin: string, code: string, language: MailLanguage): string =>
  `${origin}/?pagina=${mijnWoningpagina}${language === 'nl' ? '' : `&taal=${language}`}#${code}`
