import { expect, test } from 'vitest'
import { toWgs84 } from './projection.ts'

/** EPSG:28992 and what PostGIS 3.6 makes of it: ST_Transform to EPSG:4326. */
const transformed = [
  [118000, 462500, 4.846603968816977, 52.14944022414657],
  [116000, 461000, 4.817555720326695, 52.13582133822674],
  [120000, 464500, 4.875618443682741, 52.16754575546182],
  [155000, 463000, 5.3872035084137675, 52.15517230119224],
  [233000, 582000, 6.55496289287866, 53.21892498098887],
  [190000, 318000, 5.884180818399791, 50.85076508367176],
] as const

test.each(transformed)(
  'the point %d, %d lies within a metre of where PostGIS puts it',
  (x, y, longitude, latitude) => {
    const [east, north] = toWgs84([x, y])
    const metres = Math.hypot((east - longitude) * 68_500, (north - latitude) * 111_200)
    expect(metres).toBeLessThan(1)
  },
)
