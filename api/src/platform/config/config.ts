// The settings of a running product: read once from the environment, checked at start, passed in everywhere else.
import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors/app-error.ts'

const loopback = ['127.0.0.1', '::1', 'localhost']
const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

const environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65535).default(8080),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default('.data'),
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
    LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  })
  .refine((settings) => loopback.includes(settings.HOST) || settings.PUBLISHED_ON_LOOPBACK, {
    path: ['HOST'],
    error:
      'there are no accounts yet, so the product listens on loopback only (127.0.0.1, ::1 or localhost). In a container whose port is published on the loopback of its host alone, also set PUBLISHED_ON_LOOPBACK=true',
  })

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
  /** Load the demo district into an empty database; by default only where nobody chose a database. */
  demo: boolean
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
      reason: issue.message,
    }))
    const sentences = faults.map((fault) => `  ${fault.place}: ${fault.reason}`)
    throw new AppError('bad-configuration', `These settings are wrong:\n${sentences.join('\n')}`, { faults })
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
    demo: settings.DEMO ?? (given.DATA_DIR === undefined && given.DATABASE_URL === undefined),
    logLevel: settings.LOG_LEVEL,
  }
}
