// The three ways in which labels came about since 2011, and which figures each leaves behind.
// The older ones give energy in MJ a year for the whole home, NTA 8800 in kWh per m²; only NTA 8800 tells the area.
import { decimal } from '../csv.ts'
import type { Random } from '../random.ts'
import { classOf, indexOf, olderClassOf } from './classes.ts'
import { datesOf, type Registration } from './registration.ts'

/** A survey of a home: when, what it needs in kWh per m² and year, and its usable area in m². */
export interface Survey {
  date: string
  need: number
  floorArea: number
  /** Surface that loses heat, per m² of floor. */
  compactness: number
}

const KWH_IN_MJ = 3.6

function ntaName(date: string, kind: string): string {
  const version =
    date < '2022-07-01' ? '' : date < '2024-01-01' ? ':2022' : date < '2025-01-01' ? ':2023' : ':2024'
  return `NTA 8800${version || ':2020'} (${kind} woningbouw)`
}

/** NTA 8800, the method since 2021. */
export function byNta({ date, need, floorArea, compactness }: Survey, random: Random): Registration {
  const isBasic = random.chance(0.86)
  const heat = Math.max(18, need * random.between(0.5, 0.62))
  const renewable = Math.max(0, Math.min(96, (150 - need) * 0.6 + random.between(-8, 8)))
  const gas = Math.max(4, need * random.between(0.82, 0.98))
  return {
    ...datesOf(date, random.whole(0, 24)),
    SoortOpname: isBasic ? 'Basisopname' : 'Detailopname',
    Status: 'Bestaand',
    Berekeningstype: ntaName(date, isBasic ? 'basisopname' : 'detailopname'),
    IsVereenvoudigdLabel: 'Nee',
    OpBasisVanReferentiegebouw: 'Nee',
    GebruiksoppervlakteThermischeZone: decimal(floorArea * random.between(0.95, 1.02)),
    Compactheid: decimal(compactness * random.between(0.94, 1.06)),
    Energieklasse: classOf(need),
    Energiebehoefte: decimal(heat * 1.04),
    PrimaireFossieleEnergie: decimal(need),
    PrimaireFossieleEnergieEMGForfaitair: decimal(need),
    AandeelHernieuwbareEnergie: decimal(renewable, 1),
    AandeelHernieuwbareEnergieEMGForfaitair: decimal(renewable, 1),
    Temperatuuroverschrijding: decimal(random.between(0, 3.4)),
    Warmtebehoefte: decimal(heat),
    BerekendeCO2Emissie: decimal(gas * 0.183),
    BerekendeEnergieverbruik: decimal(gas),
  }
}

/** The inspection until 2014 (ISSO 82.3) and its successor until 2020, both with an energy index. */
export function byInspection({ date, need, floorArea }: Survey, random: Random): Registration {
  const energyClass = olderClassOf(need)
  const total = Math.max(need, 40) * floorArea * KWH_IN_MJ * random.between(0.6, 0.72)
  return {
    ...datesOf(date, random.whole(0, 40)),
    Status: 'Bestaand',
    Berekeningstype:
      date < '2015-01-01'
        ? 'ISSO82.3, versie 3.0, oktober 2011'
        : 'Nader Voorschrift, versie 1.0, 1 februari 2014 met erratalijst',
    IsVereenvoudigdLabel: 'Nee',
    OpBasisVanReferentiegebouw: random.chance(0.2) ? 'Ja' : 'Nee',
    Energieklasse: energyClass,
    EnergieIndex: decimal(indexOf(energyClass, random)),
    BerekendeCO2Emissie: decimal(total * 0.0504),
    BerekendeEnergieverbruik: decimal(total),
  }
}

/** The simplified label that owners made on line from 2015 to 2020; it tells no emission: the register fills in zero. */
export function byOwner({ date, need, floorArea }: Survey, random: Random): Registration {
  const total = Math.max(need, 40) * floorArea * KWH_IN_MJ * random.between(0.78, 0.98)
  return {
    ...datesOf(date, random.whole(0, 6)),
    Status: 'Bestaand',
    Berekeningstype: 'Rekenmethodiek Definitief Energielabel, versie 1.2, 16 september 2014',
    IsVereenvoudigdLabel: 'Ja',
    OpBasisVanReferentiegebouw: 'Nee',
    Energieklasse: olderClassOf(need),
    BerekendeCO2Emissie: decimal(0),
    BerekendeEnergieverbruik: decimal(total),
  }
}
