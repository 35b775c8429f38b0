// The area as a GeoPackage for QGIS and the like: its homes, their buildings, its boundary.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Profiel } from '../../../../contract/profile.ts'
import {
  type GeoPackageFeature,
  type GeoPackageLayer,
  writeGeoPackage,
} from '../../../platform/geopackage/write-geopackage.ts'
import { homeColumns, homeValues } from './home-columns.ts'
import type { ExportedBuilding, ExportedHome, ExportedOutline } from './queries.ts'

/** What goes into the file. */
export interface GeoPackageContent {
  profile: Profiel
  homes: readonly ExportedHome[]
  buildings: readonly ExportedBuilding[]
  boundary: ExportedOutline
}

/** The file's bytes. SQLite wants a file, so there is one in the system's temporary folder for as long as that takes. */
export async function areaGeoPackage(content: GeoPackageContent): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'zwermkaart-export-'))
  try {
    const location = join(folder, 'gebied.gpkg')
    writeGeoPackage(location, layersOf(content), new Date().toISOString())
    return await readFile(location)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function layersOf({ profile, homes, buildings, boundary }: GeoPackageContent): GeoPackageLayer[] {
  const description = profile.bronnen
    .map(({ naam, peildatum, licentie }) => `${naam}, stand ${peildatum ?? 'onbekend'}, ${licentie}`)
    .join('; ')
  return [
    {
      name: 'woningen',
      description,
      geometryType: 'POINT',
      columns: homeColumns,
      features: homes.map(
        (home): GeoPackageFeature => ({
          wkb: home.wkb,
          box: [home.x, home.y, home.x, home.y],
          values: homeValues(home),
        }),
      ),
    },
    {
      name: 'panden',
      description,
      geometryType: 'POLYGON',
      columns: [
        { name: 'identificatie', type: 'TEXT' },
        { name: 'status', type: 'TEXT' },
        { name: 'bouwjaar', type: 'INTEGER' },
        { name: 'woningen', type: 'INTEGER' },
        { name: 'hoogte', type: 'REAL' },
        { name: 'hoogte_twijfel', type: 'TEXT' },
      ],
      features: buildings.map((building) => ({
        ...shapeOf(building),
        values: [
          building.identificatie,
          building.status,
          building.bouwjaar,
          building.woningen,
          building.hoogte,
          building.hoogte_twijfel,
        ],
      })),
    },
    {
      name: 'gebied',
      description: `${profile.naam}, opgemaakt op ${profile.opgemaakt}`,
      geometryType: 'MULTIPOLYGON',
      columns: [
        { name: 'naam', type: 'TEXT' },
        { name: 'woningen', type: 'INTEGER' },
      ],
      features: [{ ...shapeOf(boundary), values: [profile.naam, homes.length] }],
    },
  ]
}

const shapeOf = ({ wkb, west, south, east, north }: ExportedOutline) => ({
  wkb,
  box: [west, south, east, north] as const,
})
