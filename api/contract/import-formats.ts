// What a file can be recognised as, and why one cannot be taken. The interface words the codes.
import { z } from 'zod'
import { importSources } from './vocabulary.ts'

/** Every format that can be recognised as something of an import source. */
export const importFormats = [
  'bag-extract-gemeente',
  'bag-extract-landelijk',
  'bag-extract-deel',
  'bag-light',
  'bag-ogc-api',
  'ep-online-csv',
  'ep-online-csv-oud',
  'cbs-geopackage',
  'cbs-geojson',
  'cbs-ogc-api',
  '3dbag-cityjson',
  '3dbag-cityjsonseq',
  'gebeurtenissen-csv',
  'wijken-geojson',
  'straten-geojson',
  'vlakken-geojson',
] as const
export type ImportFormat = (typeof importFormats)[number]

/** The source that a format belongs to. */
export const sourceOfFormat: Readonly<Record<ImportFormat, (typeof importSources)[number]>> = {
  'bag-extract-gemeente': 'bag',
  'bag-extract-landelijk': 'bag',
  'bag-extract-deel': 'bag',
  'bag-light': 'bag',
  'bag-ogc-api': 'bag',
  'ep-online-csv': 'ep-online',
  'ep-online-csv-oud': 'ep-online',
  'cbs-geopackage': 'cbs',
  'cbs-geojson': 'cbs',
  'cbs-ogc-api': 'cbs',
  '3dbag-cityjson': '3dbag',
  '3dbag-cityjsonseq': '3dbag',
  'gebeurtenissen-csv': 'engagement',
  'wijken-geojson': 'district',
  'straten-geojson': 'background',
  'vlakken-geojson': 'background',
}

/** Formats that come through a door of their own and are no file. */
export const onlineFormats: readonly ImportFormat[] = ['bag-ogc-api', 'cbs-ogc-api']

/** Why a file cannot be taken. */
export const fileRefusals = [
  'leeg',
  'webpagina',
  'foutmelding',
  'halve-zip',
  'half-bestand',
  'zip-met-wachtwoord',
  'uitpakken',
  'spreadsheet',
  'pdf',
  'shapefile',
  'utf-16',
  'geen-utf-8',
  'csv-onbekend',
  'geojson-onbekend',
  'geopackage-onbekend',
  'json-onbekend',
  'xml-onbekend',
  'zip-onbekend',
  'mutatielevering',
  'losse-relatie',
  'ep-online-ander-formaat',
  'onbekend',
  'nog-niet',
] as const
export type FileRefusal = (typeof fileRefusals)[number]

/** What can be asked of the user before an import starts. */
export const importQuestions = ['gemeente', 'jaar'] as const

/** What was found in a file: a format of a source, or the reason why it is not taken. */
export const fileRecognition = z.object({
  formaat: z.enum(importFormats).nullable(),
  bron: z.enum(importSources).nullable(),
  weigering: z.enum(fileRefusals).nullable().meta({ description: 'null: het bestand kan worden ingelezen' }),
  uitleg: z.string().meta({ description: 'hetzelfde in een Engelse zin' }),
  /** What the words of the interface name: a file inside, the columns found. */
  gevonden: z.string().nullable(),
  gemeenten: z.array(z.object({ code: z.string(), naam: z.string().nullable() })),
  standDatum: z.iso.date().nullable(),
  jaar: z.number().int().nullable(),
  vraagt: z.array(z.enum(importQuestions)).meta({ description: 'wat er nog gekozen moet worden' }),
})

export type FileRecognition = z.infer<typeof fileRecognition>
