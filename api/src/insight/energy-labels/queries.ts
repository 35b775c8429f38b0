// Reads what is known of a dwelling's energy label: all its registrations, and which of them counts.
import { sql } from 'drizzle-orm'
import type { Energielabels, LabelRegistratie } from '../../../contract/labels.ts'
import type { LabelReason, LabelStatus } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { dataset, dwellingLabel, labelMatch } from '../../platform/db/schema/insight.ts'
import { energyLabel } from '../../platform/db/schema/registry.ts'
import { today } from '../../platform/time/today.ts'
import { readSource } from '../../registry/sources/queries.ts'
import { isWithdrawn } from './rebuild.ts'
import { lastValidDay } from './rules.ts'

type RegistrationRow = Omit<LabelRegistratie, 'geldigTot' | 'isVerlopen'> & { geldigTot: string | null }

/** A dwelling's labels as judged at the last rebuild; one without registrations has status 'onbekend'. */
export async function readEnergyLabels(database: Database, dwellingId: string): Promise<Energielabels> {
  const [counting] = await database.rows<{
    status: LabelStatus
    reden: LabelReason
  }>(sql`
    select ${dwellingLabel.status} as status, ${dwellingLabel.reason} as reden from ${dwellingLabel}
    where ${dwellingLabel.dwellingId} = ${dwellingId}`)
  const [state] = await database.orm.select({ asOf: dataset.labelsAsOf }).from(dataset)
  const day = state?.asOf ?? today()
  const rows = await readRegistrations(database, dwellingId)
  return {
    verblijfsobject: dwellingId,
    status: counting?.status ?? 'onbekend',
    reden: counting?.reden ?? null,
    peildatum: state?.asOf ?? null,
    registraties: rows.map((row) => {
      const geldigTot = lastValidDay({
        validUntil: row.geldigTot,
        surveyedOn: row.opnamedatum,
        registeredOn: row.registratiedatum,
      })
      return { ...row, geldigTot, isVerlopen: geldigTot < day }
    }),
    bron: await readSource(database, 'ep-online'),
  }
}

function readRegistrations(database: Database, dwellingId: string): Promise<RegistrationRow[]> {
  return database.rows<RegistrationRow>(sql`
    select ${energyLabel.energyClass} as klasse, ${labelMatch.match} as "gevondenOp", ${energyLabel.method} as methode,
      ${energyLabel.calculationType} as berekeningstype, ${energyLabel.status} as status,
      ${energyLabel.buildingClass} as gebouwklasse, ${energyLabel.buildingType} as gebouwtype,
      ${energyLabel.buildingSubtype} as gebouwsubtype, ${energyLabel.surveyKind} as "soortOpname",
      ${energyLabel.registeredOn} as registratiedatum, ${energyLabel.surveyedOn} as opnamedatum,
      ${energyLabel.validUntil} as "geldigTot", ${isWithdrawn} as "isIngetrokken",
      ${dwellingLabel.labelId} is not null as "isGeldend",
      ${energyLabel.floorArea} as gebruiksoppervlakte, ${energyLabel.energyIndex} as "energieIndex",
      ${energyLabel.energyDemand} as energiebehoefte, ${energyLabel.primaryFossilEnergy} as "primaireFossieleEnergie",
      ${energyLabel.renewableShare} as "aandeelHernieuwbareEnergie", ${energyLabel.heatDemand} as warmtebehoefte,
      ${energyLabel.co2Emission} as "berekendeCo2Emissie",
      case when ${energyLabel.calculatedEnergyUse} is null then null else json_build_object(
        'waarde', ${energyLabel.calculatedEnergyUse}, 'eenheid', ${energyLabel.calculatedEnergyUnit})
      end as "berekendEnergieverbruik"
    from ${labelMatch}
    join ${energyLabel} on ${energyLabel.id} = ${labelMatch.labelId}
    left join ${dwellingLabel} on ${dwellingLabel.labelId} = ${energyLabel.id}
    where ${labelMatch.dwellingId} = ${dwellingId}
    order by "isGeldend" desc, ${energyLabel.registeredOn} desc, ${energyLabel.surveyedOn} desc nulls last, ${energyLabel.registrationKey}`)
}
