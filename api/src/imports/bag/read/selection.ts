// Which objects of a delivery a run takes: all of them, or one municipality's by way of town → street → address → dwelling → building.

import { IdSet } from '../../ids/id-set.ts'
import type { RawObject } from '../extract/raw-object.ts'
import type { Box } from '../transform/geometry.ts'
import type { BagRecord } from '../transform/records.ts'

/** Decides record by record; the records must come in the order WPL, OPR, NUM, VBO/LIG/STA, PND. */
export interface Selection {
  /** Whether part of what is read belongs to others. */
  readonly partial: boolean
  takes(record: BagRecord): boolean
  /** Whether an object that is refused would have been taken, as far as its references tell. */
  concerns(raw: RawObject): boolean
}

/** Takes everything: the delivery is that of one municipality, or the whole country is wanted. */
export const everything: Selection = { partial: false, takes: () => true, concerns: () => true }

/**
 * Takes what belongs to the towns given. A building that no dwelling of theirs refers to (a shed, a school under
 * construction) is taken when its box meets a town's box; whether it truly lies in the town is for PostGIS to say.
 */
export function selectTowns(towns: ReadonlySet<string>): Selection {
  const streets = new IdSet()
  const addresses = new IdSet()
  const buildings = new IdSet()
  const boxes: Box[] = []
  return {
    partial: true,
    concerns(raw) {
      const id = raw.fields.get('identificatie') ?? ''
      const town = raw.fields.get('WoonplaatsRef')
      if (raw.type === 'WPL') return towns.has(id)
      if (raw.type === 'PND') return buildings.has(id)
      if (raw.type === 'OPR' || town) return towns.has(town ?? '')
      if (raw.type === 'NUM') return streets.has(raw.fields.get('OpenbareRuimteRef') ?? '')
      return raw.mainAddresses.some((address) => addresses.has(address))
    },
    takes(record) {
      switch (record.type) {
        case 'WPL': {
          const wanted = towns.has(record.id)
          if (wanted) boxes.push(...record.boxes)
          return wanted
        }
        case 'OPR':
          return towns.has(record.townId) && note(streets, record.id)
        case 'NUM': {
          // An address may lie in another town than its street does (ligtIn).
          const wanted = record.townId ? towns.has(record.townId) : streets.has(record.streetId)
          return wanted && note(addresses, record.id)
        }
        case 'PND':
          return buildings.has(record.id) || boxes.some((box) => meet(box, record.box))
        default: {
          const wanted = addresses.has(record.mainAddressId)
          if (wanted) for (const id of record.buildingIds) buildings.add(id)
          return wanted
        }
      }
    },
  }
}

function note(set: IdSet, id: string): true {
  set.add(id)
  return true
}

function meet(a: Box, b: Box): boolean {
  return a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north
}
