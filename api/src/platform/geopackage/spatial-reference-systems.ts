// The reference systems that every GeoPackage of ours names (OGC 12-128, gpkg_spatial_ref_sys), in WKT.

/** EPSG code of Amersfoort / RD New, in which the registry keeps its geometries. */
export const rijksdriehoek = 28992

const rijksdriehoekText =
  'PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,299.1528128,AUTHORITY["EPSG","7004"]],AUTHORITY["EPSG","6289"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4289"]],PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1],AUTHORITY["EPSG","28992"]]'
const wgs84Text =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'

/** Rows of gpkg_spatial_ref_sys: name, id, organisation, its code, definition. The first three are compulsory. */
export const spatialReferenceSystems = [
  ['Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined'],
  ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined'],
  ['WGS 84 geodetic', 4326, 'EPSG', 4326, wgs84Text],
  ['Amersfoort / RD New', rijksdriehoek, 'EPSG', rijksdriehoek, rijksdriehoekText],
] as const
