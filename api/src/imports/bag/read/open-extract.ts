// Opens an LV BAG 2.0 Extract: the zip, a folder of its files, or one of them.
import { openBagSource } from '../extract/bag-source.ts'
import { describeDelivery } from '../extract/delivery.ts'
import { municipalitiesByTown, readRelations } from '../extract/read-relations.ts'
import { stagingLine } from '../load/staging-tables.ts'
import type { FileTask } from './messages.ts'
import type { OpenedDelivery } from './opened-delivery.ts'
import { readDelivery } from './read-delivery.ts'
import { decideScope } from './scope.ts'
import { everything, selectTowns } from './selection.ts'

/** @throws AppError that names the file, the place in it and the remedy */
export async function openExtract({ location, fileName, request }: FileTask): Promise<OpenedDelivery> {
  const source = await openBagSource(location, { name: fileName })
  try {
    const delivery = await describeDelivery(source)
    const relations = (await Promise.all(delivery.relations.map((file) => readRelations(file)))).flat()
    const scope = decideScope(delivery, relations, request)
    return {
      summary: {
        deliveredOn: delivery.deliveredOn,
        municipalityCode: scope.municipalityCode,
        municipalityName: scope.municipalityName,
        partial: scope.towns !== undefined,
        types: [...delivery.objects.keys()],
        bytesTotal: delivery.bytes,
        isLight: false,
      },
      async read(sink) {
        for (const [id, { path }] of source.files.entries())
          sink.put('file', stagingLine('file', { id, path }))
        for (const [town, code] of municipalitiesByTown(relations, delivery.deliveredOn)) {
          const row = { town_id: town, municipality_code: code }
          sink.put('town_municipality', stagingLine('town_municipality', row))
        }
        const selection = scope.towns ? selectTowns(scope.towns) : everything
        return readDelivery(delivery, selection, source.files, sink)
      },
      close: () => source.close(),
    }
  } catch (error) {
    await source.close()
    throw error
  }
}
