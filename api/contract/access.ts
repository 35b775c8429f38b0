// Who is asking and what they may: the wire shapes of accounts, memberships and invitations.
import { z } from 'zod'
import { grantedRoles, roles, subjects, verbs } from './rights.ts'

export const rol = z.enum(roles)

/** Where a right reaches: everywhere, in these districts, or at some addresses only. */
export const bereik = z.object({
  overal: z.boolean(),
  wijken: z.array(z.string()).meta({ description: 'ids van projectwijken, zonder “wijk-”' }),
  adressen: z.boolean().meta({ description: 'alleen bij adressen of een woning van het lidmaatschap' }),
})

export const ik = z.object({
  account: z
    .object({
      id: z.string(),
      naam: z.string(),
      email: z.string(),
      demo: z.boolean(),
      tweedeFactor: z.boolean(),
    })
    .nullable()
    .meta({ description: 'null: niet aangemeld' }),
  lidmaatschappen: z.array(z.object({ rol, wijk: z.string().nullable(), eindigt: z.string().nullable() })),
  rechten: z.partialRecord(z.enum(subjects), z.partialRecord(z.enum(verbs), bereik)).meta({
    description: 'wat mag; wat ontbreekt, mag niet',
  }),
  wachtOpTweedeFactor: z.array(rol).meta({
    description: 'rollen van dit account die pas tellen als in deze sessie een tweede factor is getoond',
  }),
  tweedeFactoren: z
    .object({ app: z.boolean(), toegangssleutels: z.number().int() })
    .nullable()
    .meta({ description: 'wat dit account als tweede factor heeft; null: niet aangemeld' }),
})

export type Ik = z.infer<typeof ik>

/** Which ways of signing in this installation offers: GET /v1/aanmeldwegen, for everybody. */
export const aanmeldwegen = z.object({
  oidc: z
    .object({ naam: z.string() })
    .nullable()
    .meta({ description: 'aanmelden met het account van de organisatie' }),
  magischeLink: z
    .boolean()
    .meta({ description: 'een link per e-mail; kan alleen waar een mailserver is ingesteld' }),
  toegangssleutel: z.boolean(),
  personages: z
    .array(z.object({ rol, naam: z.string() }))
    .nullable()
    .meta({ description: 'verzonnen mensen van de demo; null: dit is geen demo' }),
  zonderAccounts: z.boolean().meta({
    description:
      'er is nog geen enkel account: de server drukt bij de start een link voor de eerste beheerder af',
  }),
})

const moment = z.iso.datetime({ offset: true })
const email = z.email().max(254)

/** Where and until when a role is given. */
const verlening = {
  rol: z.enum(grantedRoles),
  wijk: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .meta({ description: 'id van een projectwijk, zonder “wijk-”; null: overal' }),
  straten: z
    .array(z.string().max(40))
    .max(200)
    .meta({ description: 'ids van openbare ruimten uit de BAG (buurtgroep)' }),
  woningen: z
    .array(z.string().max(40))
    .max(500)
    .meta({ description: 'ids van verblijfsobjecten (buurtgroep, bewoner)' }),
}

/** Roles whose memberships always have an end date. */
export const endingRoles = ['bewoner', 'buurtgroep', 'buurtbegeleider', 'inclusiviteitscoach'] as const

/** POST /v1/uitnodigingen */
export const nieuweUitnodiging = z.strictObject({
  email,
  ...verlening,
  straten: verlening.straten.default([]),
  woningen: verlening.woningen.default([]),
  eindigt: moment
    .nullable()
    .meta({ description: 'einde van het lidmaatschap; verplicht voor vrijwilligers en bewoners' }),
  dagenGeldig: z.number().int().min(1).max(30).default(14).meta({ description: 'zo lang werkt de link' }),
  taal: z.enum(['nl', 'en']).default('nl').meta({ description: 'taal van de e-mail' }),
})

export const uitnodigingStanden = ['open', 'aangenomen', 'verlopen', 'ingetrokken'] as const

/** What became of the link: shown to the inviter, or mailed; `niet-bezorgd`: no mail server took the mail in time. */
export const bezorgingen = ['getoond', 'onderweg', 'verzonden', 'niet-bezorgd'] as const

/** GET /v1/uitnodigingen gives { items: uitnodiging[], volgende: null }. */
export const uitnodiging = z.object({
  id: z.string(),
  email: z.string().nullable(),
  ...verlening,
  eindigt: moment.nullable(),
  verlooptOp: moment,
  gemaaktOp: moment,
  verzondenOp: moment.nullable().meta({ description: 'wanneer de mailserver de e-mail aannam' }),
  bezorging: z.enum(bezorgingen).meta({
    description: 'niet-bezorgd: geen mailserver nam de e-mail op tijd aan; hernieuw de uitnodiging',
  }),
  uitgenodigdDoor: z.string().nullable().meta({ description: 'naam' }),
  stand: z.enum(uitnodigingStanden),
})

/** POST /v1/uitnodigingen/{id}/hernieuwing: the same invitation with another link; the one before works no longer. */
export const hernieuwing = z.strictObject({
  dagenGeldig: nieuweUitnodiging.shape.dagenGeldig,
  taal: nieuweUitnodiging.shape.taal,
})

/** The answer to POST /v1/uitnodigingen and to a renewal. */
export const gemaakteUitnodiging = uitnodiging.extend({
  link: z.string().nullable().meta({
    description:
      'eenmalig getoond, alleen waar geen mailserver is: geef hem zelf door. null: er is een e-mail onderweg',
  }),
})

/**
 * POST /auth/invitation/look and POST /auth/invitation/accept (signs in and sets the cookie; 400 {code} where the link
 * cannot be used: INVITATION_UNKNOWN, INVITATION_USED, INVITATION_EXPIRED, INVITATION_WITHDRAWN; NAME_AND_EMAIL_NEEDED;
 * SIGN_IN_FIRST where that address holds an account and the link did not come by e-mail).
 * The link is /?pagina=uitnodiging#<sleutel>: the key stands in the fragment and is sent in a body only.
 */
export const uitnodigingSleutel = z.object({ sleutel: z.string().min(20).max(100) })
export const bekekenUitnodiging = z.object({
  email: z
    .string()
    .nullable()
    .meta({ description: 'null: de eerste beheerder geeft naam en e-mail zelf op' }),
  rol: z.enum(grantedRoles),
  wijk: z.string().nullable(),
  eindigt: moment.nullable(),
  bestaandAccount: z.boolean(),
  aanmeldenNodig: z.boolean().meta({ description: 'meld je eerst aan met het account van dit adres' }),
})
export const aannemen = uitnodigingSleutel.extend({
  naam: z
    .string()
    .trim()
    .regex(/^\P{C}{1,100}$/u, 'must be a name of at most 100 characters')
    .optional()
    .meta({ description: 'nodig zonder bestaand account' }),
  email: email.optional().meta({ description: 'nodig waar de uitnodiging geen adres heeft' }),
})

/** Of one account, as an administrator or a keeper of a district's members sees it. */
export const lidmaatschap = z.object({
  id: z.string(),
  ...verlening,
  begint: moment,
  eindigt: moment.nullable(),
  beeindigdOp: moment.nullable().meta({ description: 'ingetrokken voor het einde' }),
  telt: z.boolean().meta({ description: 'begonnen, niet geëindigd en niet ingetrokken' }),
})

/** GET /v1/leden gives { items: lid[], volgende: null }; only whom the asker may see. */
export const lid = z.object({
  id: z.string(),
  naam: z.string(),
  email: z.string(),
  emailBevestigd: z
    .boolean()
    .meta({ description: 'of dit account heeft laten zien dat het adres van hem of haar is' }),
  demo: z.boolean(),
  gemaaktOp: moment,
  tweedeFactoren: z
    .object({ app: z.boolean(), toegangssleutels: z.number().int() })
    .nullable()
    .meta({ description: 'wat dit account als tweede factor heeft; null: alleen de beheerder ziet dat' }),
  lidmaatschappen: z.array(lidmaatschap),
})

/** POST /v1/leden/{id}/lidmaatschappen; POST /v1/leden/{id}/lidmaatschappen/{lidmaatschap}/beeindiging takes no body. */
export const nieuwLidmaatschap = z.strictObject({
  ...verlening,
  straten: verlening.straten.default([]),
  woningen: verlening.woningen.default([]),
  eindigt: moment.nullable(),
})

/** PUT /v1/leden/{id}/lidmaatschappen/{lidmaatschap}/einde: another end of a membership that is not over. */
export const nieuwEinde = z.strictObject({
  eindigt: moment.nullable().meta({ description: 'null: zonder einddatum; kan niet bij elke rol' }),
})

/**
 * GET /v1/ik/sessies and GET /v1/leden/{id}/sessies give { items: sessie[], volgende: null }. DELETE /v1/ik/sessies/{sessie},
 * DELETE /v1/ik/sessies (all but this one), DELETE /v1/leden/{id}/sessies (all): 204.
 * DELETE /v1/leden/{id}/tweede-factor: takes away app and passkeys of somebody else who lost them, ends their sessions and
 * mails them that it was done; 204.
 */
export const sessie = z.object({
  id: z.string(),
  begonnenOp: moment,
  eindigtOp: moment,
  tweedeFactor: z.boolean(),
  apparaat: z.string().nullable().meta({ description: 'wat de browser van zichzelf zegt' }),
  huidige: z.boolean(),
})

/** GET /v1/rolinstellingen gives { items, volgende: null }; PUT /v1/rolinstellingen/{rol} takes the two fields. */
export const rolinstelling = z.object({
  rol: z.enum(grantedRoles),
  tweedeFactorVerplicht: z.boolean(),
  sessieMinuten: z.number().int().min(5).max(43_200),
})
export const nieuweRolinstelling = z.strictObject(rolinstelling.omit({ rol: true }).shape)

/** POST /v1/beheerlinks, for commands on the server's own machine. */
export const beheerlinkVraag = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('beheerder') }),
  z.strictObject({ soort: z.literal('aanmelden'), email }),
])
export const beheerlink = z.object({
  pad: z.string().meta({ description: 'achter het adres van het product' }),
})

/**
 * Signing in, by the library's own paths (same origin, JSON, errors as { code, message }):
 * - POST /auth/sign-in/social { provider: 'oidc', callbackURL: '/', errorCallbackURL: '/?pagina=aanmelden' } → { url }: go there.
 *   Refused: back at errorCallbackURL with ?error=….
 * - POST /auth/sign-in/magic-link { email, metadata: { taal } } → { status: true }, whether the address is known or not.
 *   The mail's link is /?pagina=aanmelden#<sleutel>; POST /auth/link/redeem { sleutel } on a press of a button (mail scanners
 *   follow links) → { status: true } with the cookie, or 400 { code: 'INVALID_TOKEN' }.
 * - GET /auth/passkey/generate-authenticate-options, POST /auth/passkey/verify-authentication { response };
 *   GET /auth/passkey/generate-register-options, POST /auth/passkey/verify-registration { response, name };
 *   GET /auth/passkey/list-user-passkeys, POST /auth/passkey/delete-passkey { id }. Ask the browser with @simplewebauthn/browser
 *   or better-auth's own client; passkeys need a name (localhost, not 127.0.0.1).
 * - POST /auth/two-factor/enable {} → { totpURI, backupCodes }, then POST /auth/two-factor/verify-totp { code }; in every later
 *   session verify-totp { code } or verify-backup-code { code } shows the second factor. POST /auth/two-factor/disable {}.
 * - Adding or removing a factor where there is one already: 403 { code: 'SECOND_FACTOR_NEEDED' } until it was shown in this session.
 * - POST /auth/sign-out {}.
 * - POST /v1/demo/personages/{rol}: signs in as the demo's invented person; 403 on anything but the demo.
 */
export const aanmeldpagina = 'aanmelden'
export const uitnodigingpagina = 'uitnodiging'

export type Aanmeldwegen = z.infer<typeof aanmeldwegen>
export type NieuweUitnodiging = z.infer<typeof nieuweUitnodiging>
export type Uitnodiging = z.infer<typeof uitnodiging>
export type GemaakteUitnodiging = z.infer<typeof gemaakteUitnodiging>
export type BekekenUitnodiging = z.infer<typeof bekekenUitnodiging>
export type Lidmaatschap = z.infer<typeof lidmaatschap>
export type Lid = z.infer<typeof lid>
export type Hernieuwing = z.infer<typeof hernieuwing>
export type NieuwLidmaatschap = z.infer<typeof nieuwLidmaatschap>
export type Sessie = z.infer<typeof sessie>
export type Rolinstelling = z.infer<typeof rolinstelling>
