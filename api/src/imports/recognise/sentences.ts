// Why a file is not taken and what to do about it: for problem details and the command line.
import type { FileRefusal } from '../../../contract/import-formats.ts'
import { type Told, told } from '../../platform/errors/told.ts'

const sentences: Record<FileRefusal, (found: string | Told) => Told> = {
  leeg: () => told`is empty. Download it again.`,
  webpagina: () =>
    told`is a web page, not data. The download was probably refused: open it in a browser to read why.`,
  foutmelding: (found) =>
    told`is an error message of the site that it came from (${found}). Download the file again.`,
  'halve-zip': () =>
    told`is a damaged or incomplete zip. Download it again, until its size is that on the site.`,
  'half-bestand': () => told`breaks off before its end. Download it again.`,
  'zip-met-wachtwoord': () => told`is locked with a password. Unpack it first, then offer what was inside.`,
  uitpakken: (found) => told`is an archive. Unpack it, then offer ${found}.`,
  spreadsheet: () =>
    told`is a spreadsheet. Save it as "CSV UTF-8" in the spreadsheet program and offer that.`,
  pdf: () => told`is a PDF: a document, no data. Ask its sender for the data as a file.`,
  shapefile: () => told`is a Shapefile. Take the GeoPackage (.gpkg) of the same data.`,
  'utf-16': () => told`is text in UTF-16. Save it as "CSV UTF-8" and offer that.`,
  'geen-utf-8': () =>
    told`has letters that are not UTF-8 (probably Windows-1252). In Excel, save it as "CSV UTF-8 (comma separated)".`,
  'csv-onbekend': (found) =>
    told`is a CSV file with columns that belong to nothing we take (${found}). Check whether it is the right file.`,
  'geojson-onbekend': (found) =>
    told`is GeoJSON, but its properties (${found}) are those of no districts, neighbourhoods, streets or areas.`,
  'geopackage-onbekend': (found) => told`is a GeoPackage without anything that we take (it holds ${found}).`,
  'json-onbekend': () => told`is JSON, but neither GeoJSON nor CityJSON.`,
  'xml-onbekend': (found) => told`is XML, but no file of the BAG (it begins with <${found}>).`,
  'zip-onbekend': (found) => told`is a zip without anything that we take (it holds ${found}).`,
  mutatielevering: () =>
    told`is a mutation delivery of the BAG, which is not supported yet. Take a full extract of the BAG.`,
  'losse-relatie': (found) =>
    told`is a loose part of a BAG extract (${found}). Offer the whole zip that it came in.`,
  'ep-online-ander-formaat': () =>
    told`holds EP-Online as XML or as a spreadsheet. Download the total file as CSV.`,
  onbekend: () => told`is nothing that we know.`,
  'nog-niet': (found) => told`is recognised (${found}), but this version cannot import it yet.`,
}

/** The rest of a sentence that begins with the file's name. */
export function refusalSentence(refusal: FileRefusal, found: string | null): Told {
  return sentences[refusal](found ?? told`nothing`)
}
