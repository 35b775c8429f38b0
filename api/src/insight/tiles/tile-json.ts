// Describes the tiles to any map library: TileJSON 3.0.0 (github.com/mapbox/tilejson-spec).
import {
  buildingTileKeys,
  labelledTileKeys,
  tileLayers,
  tilePaths,
  tileZooms,
  usualLabelStatus,
} from '../../../contract/tiles.ts'

/** What changes between datasets. */
export interface TileSource {
  /** Origin of the address at which the tiles are asked, as `http://localhost:8080`. */
  origin: string
  revision: string
  /** For who may see facts per home: the name of the tiles with labels. */
  labelRevision: string | undefined
  /** West, south, east, north in WGS 84 degrees. */
  bounds: [number, number, number, number] | undefined
}

const kinds: Partial<Record<(typeof labelledTileKeys)[number], string>> = {
  bouwjaar: 'Number',
  oppervlakte: 'Number: square metres, all dwellings together',
  verblijfsobjecten: 'Number',
  woningen: 'Number',
  hoogte: 'Number: metres from the ground to the roof',
  hoogte_twijfel: 'Boolean: present when true',
  label_best: 'String: absent when it is label_slechtst as well',
  label_status: `String: absent beside label_slechtst when ${usualLabelStatus}`,
  label_woningen: 'Number: homes whose labels these are; absent when all',
  woningtype_twijfel: 'Boolean: present when true',
  in_onderzoek: 'Boolean: present when true',
}

/** The TileJSON document. */
export function tileJson({ origin, revision, labelRevision, bounds }: TileSource) {
  const keys = labelRevision === undefined ? buildingTileKeys : labelledTileKeys
  const path =
    labelRevision === undefined ? tilePaths.everybody(revision) : tilePaths.withLabels(labelRevision)
  return {
    tilejson: '3.0.0',
    name: 'Zwermkaart',
    version: '1.0.0',
    scheme: 'xyz',
    tiles: [`${origin}${path}`],
    minzoom: tileZooms.minimum,
    maxzoom: tileZooms.maximum,
    ...(bounds && { bounds }),
    attribution: 'Kadaster BAG',
    vector_layers: [
      {
        id: tileLayers.buildings,
        description: 'Buildings that stand or are being built; the feature id is the BAG id as a number',
        fields: Object.fromEntries(keys.map((key) => [key, kinds[key] ?? 'String'])),
        minzoom: tileZooms.buildings,
        maxzoom: tileZooms.maximum,
      },
      {
        id: tileLayers.overview,
        description: 'Square cells with counts of buildings',
        fields: { panden: 'Number', woningen: 'Number', bouwjaar: 'Number: median', bouwperiode: 'String' },
        minzoom: tileZooms.minimum,
        maxzoom: tileZooms.buildings - 1,
      },
      {
        id: tileLayers.streetLabels,
        description: 'Where to write street names',
        fields: { naam: 'String', rotatie: 'Number: degrees clockwise from east', lengte: 'Number: metres' },
        minzoom: tileZooms.labels,
        maxzoom: tileZooms.maximum,
      },
      {
        id: tileLayers.streetLines,
        description: 'Street centrelines',
        fields: { naam: 'String', soort: 'String' },
        minzoom: tileZooms.lines,
        maxzoom: tileZooms.maximum,
      },
      {
        id: tileLayers.background,
        description: 'Water, parks and the like',
        fields: { soort: 'String' },
        minzoom: tileZooms.lines,
        maxzoom: tileZooms.maximum,
      },
    ],
  }
}
