// The settings of a running product: read once from the environment, checked at start, passed in everywhere else.
import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'
import { Told, told } from '../errors/told.ts'

const loopback = ['127.0.0.1', '::1', 'localhost']
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

const defaultFolder = '.data'

const isOrigin = (address: string): boolean => /^https?:\/\/[^/?#@]+\/?$/.test(address)

const isOnLoopback = (address: string): boolean => [...loopback, '[::1]'].includes(new URL(address).hostname)

/** Whether what travels to and from the address cannot be read on the way. */
const isSafe = (address: string): boolean => {
  const { protocol } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && isOnLoopback(address))
}

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(8080),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default(defaultFolder),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
      .optional(),
    /** The same database as its owner, for migrations at start; the login of DATABASE_URL then needs no rights of its own. */
    DATABASE_OWNER_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
      .optional(),
    /** A container listens on all its addresses while only the host's loopback reaches it. */
    PUBLISHED_ON_LOOPBACK: flag.default(false),
    /** Whether a proxy that sets X-Forwarded-For stands in front. */
    BEHIND_PROXY: flag.default(false),
    /** Loads the demo district into an empty database. */
    DEMO: flag.optional(),
    /** Where visitors find the product, as https://zwermkaart.gemeente.nl; absent: on the loopback of this machine alone. */
    PUBLIC_URL: z
      .url()
      .refine(isOrigin, 'must be an address without a path, as https://zwermkaart.gemeente.nl')
      .refine(isSafe, 'must be https, unless it is on the loopback')
      .optional(),
    /** Takes the product's mail: smtp:// or smtps://, with user and password where it wants them. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\/\S+$/, 'must start with smtp:// or smtps://')
      .optional(),
    /** Who the product's mail is from, as `Zwermkaart <zwermkaart@gemeente.nl>`. */
    MAIL_FROM: z
      .string()
      .regex(/\S+@\S+/, 'must hold an e-mail address')
      .optional(),
    /** The organisation's identity provider (OpenID Connect), exactly as it names itself. */
    OIDC_ISSUER: z.url().refine(isSafe, 'must be https, unless it is on the loopback').optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    /** What the button says. */
    OIDC_NAME: z.string().min(1).max(60).default('de gemeente'),
    /** The provider's addresses are the organisation's own, though it does not say email_verified. */
    OIDC_TRUST_EMAIL: flag.default(false),
    BACKGROUND_TILES: z
      .url()
      .or(z.literal('none'))
      .default('https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png'),
    /** The OGC API with CBS's neighbourhoods of a year, which stands where {jaar} is. */
    CBS_URL: z
      .url()
      .includes('{jaar}', 'must have {jaar} where the year belongs')
      .default('https://api.pdok.nl/cbs/wijken-en-buurten-{jaar}/ogc/v1'),
    /** The OGC API with the BAG, from which one municipality can be fetched. */
    PDOK_BAG_URL: z.url().default('https://api.pdok.nl/kadaster/bag/ogc/v2'),
    /** The service that knows municipalities and their towns by name. */
    PDOK_LOCATIESERVER_URL: z.url().default('https://api.pdok.nl/bzk/locatieserver/search/v3_1'),
    /** The key that RVO gives out for EP-Online's service; without it only files can be imported. */
    EP_ONLINE_KEY: z.string().trim().min(1).optional(),
    EP_ONLINE_URL: z.url().default('https://public.ep-online.nl/api/v5'),
    /** Register of processing activities that the audit log's export points at; /rechten by default. */
    PROCESSING_REGISTER_URL: z.url().optional(),
    /** Where to report a weakness (mailto: or https://), for /.well-known/security.txt. */
    SECURITY_CONTACT: z
      .string()
      .regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, 'must be mailto:… or https://…')
      .optional(),
    /** How often what everybody may see is published. */
    PUBLICATION_RHYTHM: z.enum(['month', 'quarter']).default('quarter'),
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .refine((settings) => settings.SMTP_URL === undefined || settings.MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    error: 'is needed beside SMTP_URL, as Zwermkaart <zwermkaart@gemeente.nl>',
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID }) => (OIDC_ISSUER === undefined) === (OIDC_CLIENT_ID === undefined),
    {
      path: ['OIDC_ISSUER'],
      error: 'OIDC_ISSUER and OIDC_CLIENT_ID go together',
    },
  )
  .refine(
    ({ PUBLIC_URL, SECURITY_CONTACT }) =>
      PUBLIC_URL === undefined || isOnLoopback(PUBLIC_URL) || SECURITY_CONTACT !== undefined,
    {
      path: ['SECURITY_CONTACT'],
      error:
        'is needed beside PUBLIC_URL: who finds a weakness has to know where to tell it (mailto:… or https://…)',
    },
  )
  .refine(
    ({ HOST, PUBLISHED_ON_LOOPBACK, PUBLIC_URL }) =>
      loopback.includes(HOST) || PUBLISHED_ON_LOOPBACK || PUBLIC_URL?.startsWith('https:'),
    {
      path: ['HOST'],
      error:
        'listens on loopback only (127.0.0.1, ::1 or localhost) as long as PUBLIC_URL does not tell the https address that visitors use. In a container whose port is published on the loopback of its host alone, set PUBLISHED_ON_LOOPBACK=true instead',
    },
  )
  .refine(
    (settings) => loopback.includes(settings.HOST) || settings.PUBLISHED_ON_LOOPBACK || !wantsDemo(settings),
    {
      path: ['DEMO'],
      error: 'anybody may look as anybody in the demo, so it is shown on the loopback only; set DEMO=false',
    },
  )

/** Nobody chose a database: then it is the demo's. */
function wantsDemo(settings: {
  DEMO?: boolean | undefined
  DATA_DIR: string
  DATABASE_URL?: string | undefined
}): boolean {
  return settings.DEMO ?? (settings.DATA_DIR === defaultFolder && settings.DATABASE_URL === undefined)
}

/** Checked settings. `databaseUrl` absent means the embedded database in `dataFolder` (absolute path). */
export interface Config {
  port: number
  host: string
  dataFolder: string
  databaseUrl: string | undefined
  /** The same database as its owner, who migrates; by default `databaseUrl` is the owner's. */
  databaseOwnerUrl: string | undefined
  publishedOnLoopback: boolean
  /** A proxy in front tells the visitor's address. */
  behindProxy: boolean
  backgroundTiles: string | undefined
  /** Address of CBS's neighbourhoods, with {jaar} for the year. */
  cbsUrl: string
  /** Without a slash at its end. */
  pdokBagUrl: string
  /** Without a slash at its end. */
  pdokLocationUrl: string
  /** Secret; never logged. */
  epOnlineKey: string | undefined
  /** Without a slash at its end. */
  epOnlineUrl: string
  /** Address of the register of processing activities. */
  processingRegister: string | undefined
  securityContact: string | undefined
  /** Origin at which visitors find the product; undefined: on the loopback, under the name that they came by. */
  publicUrl: string | undefined
  /** Where mail goes; undefined: no mail. `url` is secret. */
  mail: { url: string; from: string } | undefined
  /** The organisation's identity provider; `clientSecret` is secret. */
  oidc:
    | {
        issuer: string
        clientId: string
        clientSecret: string | undefined
        name: string
        /** Its addresses count as verified, also where it does not say so. */
        trustsEmail: boolean
      }
    | undefined
  /** Load the demo district into an empty database; by default only where nobody chose a database. */
  demo: boolean
  publicationRhythm: 'maand' | 'kwartaal'
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/**
 * Reads the settings from environment variables; an empty value counts as absent.
 * @throws AppError 'bad-configuration' that names every wrong setting.
 */
export function readConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      place: issue.path.join('.'),
      reason: new Told(issue.message),
    }))
    const sentences = faults.map((fault) => `  ${fault.place}: ${fault.reason}`)
    throw new AppError('bad-configuration', told`These settings are wrong:\n${sentences.join('\n')}`, {
      faults,
    })
  }
  const settings = parsed.data
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataFolder: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL,
    databaseOwnerUrl: settings.DATABASE_OWNER_URL,
    publishedOnLoopback: settings.PUBLISHED_ON_LOOPBACK,
    behindProxy: settings.BEHIND_PROXY,
    backgroundTiles: settings.BACKGROUND_TILES === 'none' ? undefined : settings.BACKGROUND_TILES,
    cbsUrl: settings.CBS_URL,
    pdokBagUrl: settings.PDOK_BAG_URL.replace(/\/+$/, ''),
    pdokLocationUrl: settings.PDOK_LOCATIESERVER_URL.replace(/\/+$/, ''),
    epOnlineKey: settings.EP_ONLINE_KEY,
    epOnlineUrl: settings.EP_ONLINE_URL.replace(/\/+$/, ''),
    processingRegister: settings.PROCESSING_REGISTER_URL,
    securityContact: settings.SECURITY_CONTACT,
    publicUrl: settings.PUBLIC_URL && new URL(settings.PUBLIC_URL).origin,
    mail:
      settings.SMTP_URL && settings.MAIL_FROM
        ? { url: settings.SMTP_URL, from: settings.MAIL_FROM }
        : undefined,
    oidc: oidcOf(settings),
    demo: wantsDemo(settings),
    publicationRhythm: settings.PUBLICATION_RHYTHM === 'month' ? 'maand' : 'kwartaal',
    logLevel: settings.LOG_LEVEL,
  }
}

function oidcOf(settings: z.infer<typeof environment>): Config['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = settings
  if (!issuer || !clientId) return undefined
  return { issuer, clientId, clientSecret, name: settings.OIDC_NAME, trustsEmail: settings.OIDC_TRUST_EMAIL }
}
