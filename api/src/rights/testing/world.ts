// Three districts with something personal of every kind in each, for tests of who may see and change what.
import { sql } from 'drizzle-orm'
import type { Database } from '../../platform/db/database.ts'
import { districtVersion } from '../../platform/db/schema/fieldwork.ts'
import { buildRegistry, rectangle } from '../../platform/testing/registry-builder.ts'

export const districts = ['noord', 'midden', 'zuid'] as const
export type District = (typeof districts)[number]

export interface Home {
  dwelling: string
  building: string
  street: string
  /** Undefined: the home lies in no district. */
  district: District | undefined
}

/** What personal records hold wherever they can hold words: no answer to who may not see them may hold it. */
export const secret = 'GEHEIM'

/** Two streets with two homes and one in every district, and a home outside all of them. */
export async function buildWorld(owner: Database): Promise<Home[]> {
  const registry = buildRegistry(owner)
  const [x, y] = registry.origin
  registry.town({ side: 20_000 })
  const homes: Home[] = []
  const add = (district: District | undefined, west: number, count: number) => {
    const street = registry.street({ name: `${district ?? 'Buiten'}straat ${count}` })
    for (const { id, dwellings } of registry.row({ count, at: [x + west, y + 10 * count], year: 1970 }))
      homes.push({ dwelling: dwellings[0]?.id ?? '', building: id, street, district })
  }
  for (const [index, district] of districts.entries()) {
    add(district, index * 1000, 2)
    add(district, index * 1000, 1)
    const outline = rectangle([x + index * 1000 - 50, y - 50], 200, 200).slice('POLYGON'.length)
    await owner.orm.insert(districtVersion).values({
      districtId: district,
      version: 1,
      name: district,
      boundary: sql`st_geomfromtext(${`MULTIPOLYGON(${outline})`}, 28992)` as never,
      validFrom: '2020-01-01',
      origin: 'bestand',
      composition: { onderdelen: [secret] },
      note: secret,
    })
  }
  add(undefined, 5000, 1)
  await registry.store()
  for (const { dwelling, building } of homes)
    await owner.rows(sql`insert into insight.home
        (dwelling_id, building_id, housing_type, type_reason, neighbour_count, building_period, point)
      select id, ${building}, 'vrijstaand', 'geen-buurpand', 0, 'onbekend', st_centroid(geometry)
      from registry.dwelling where id = ${dwelling}`)
  await owner.rows(sql`select insight.refresh_dwelling_district()`)
  return homes
}

/** Something personal of every home and every district, in every table that holds such things. */
export async function fillWorld(owner: Database, homes: readonly Home[]): Promise<void> {
  const all = JSON.stringify(homes.map(({ dwelling, building }) => ({ dwelling, building })))
  const home = sql`json_to_recordset(${all}::json) as home (dwelling text, building text)`
  const district = sql`unnest(${`{${districts.join()}}`}::text[]) as district`
  const middle = sql`(select st_centroid(boundary) from fieldwork.district where id = district)`
  for (const statement of [
    sql`update insight.home as held set type_source = 'ep-online', registered_type = 'vrijstaand',
      type_doubt = 'typen-spreken-elkaar-tegen' from ${home} where held.dwelling_id = home.dwelling`,
    sql`insert into fieldwork.engagement_batch (file_name, file_sha256) values (${secret}, ${secret})`,
    sql`insert into fieldwork.engagement_event (dwelling_id, event, occurred_on, source, note, batch_id)
      select dwelling, 'maatregel', '2024-01-01', ${secret}, ${secret}, (select max(id) from fieldwork.engagement_batch) from ${home}`,
    sql`insert into fieldwork.housing_type_override (dwelling_id, housing_type, reason, recorded_by)
      select dwelling, 'vrijstaand', ${secret}, ${secret} from ${home}`,
    sql`insert into fieldwork.orientation_answer (area_id, question, version, state, note)
      select 'wijk-' || district, 'ontmoeting', 1, 'beantwoord', ${secret} from ${district}`,
    sql`insert into fieldwork.stakeholder (entry_id, version, area_id, name, kind)
      select gen_random_uuid(), 1, 'wijk-' || district, ${secret}, 'anders' from ${district}`,
    sql`insert into fieldwork.meeting_place (entry_id, version, name, kind, point)
      select gen_random_uuid(), 1, ${secret}, 'anders', ${middle} from ${district}`,
    sql`insert into fieldwork.linking_opportunity (entry_id, version, name, kind, from_year, to_year, geometry)
      select gen_random_uuid(), 1, ${secret}, 'riolering', 2030, 2031,
        st_expand(${middle}, 5) from ${district}`,
    sql`insert into registry.energy_label (registration_key, dwelling_id, registered_on, last_told_on, method, energy_class, status, building_class, run_id)
      select dwelling, dwelling, '2024-01-01', '2024-01-01', 'nta-8800', 'G', 'Bestaand', 'W', (select max(id) from registry.import_run) from ${home}`,
    sql`insert into insight.dwelling_label (dwelling_id, label_id, status, energy_class, match, method, reason, registration_count, registered_on)
      select dwelling_id, id, 'geregistreerd', 'G', 'verblijfsobject', 'nta-8800', 'enige-registratie', 1, registered_on from registry.energy_label`,
    sql`insert into insight.label_match (label_id, dwelling_id, match) select id, dwelling_id, 'verblijfsobject' from registry.energy_label`,
    sql`insert into insight.building_label (building_id, label) select distinct building::bigint, 1 from ${home}`,
    sql`insert into registry.import_run (source, file_name, state) values ('engagement', ${secret}, 'succeeded')`,
    sql`insert into registry.import_refusal (run_id, kind, file, object_id, reason)
      select max(id), 'refused', ${secret}, ${secret}, ${secret} from registry.import_run`,
    sql`insert into fieldwork.occupancy (id, dwelling_id, known_by) select md5(dwelling)::uuid, dwelling, 'toestemming' from ${home}`,
    sql`insert into fieldwork.consent_event (occupancy_id, dwelling_id, purpose, event, text_version, language, channel, occurred_on)
      select id, dwelling_id, purpose, 'gegeven', ${secret}, 'nl', 'telefoon', '2024-01-01'
      from fieldwork.occupancy, unnest('{coach,scan-delen}'::text[]) as purpose`,
    sql`insert into fieldwork.do_not_approach (dwelling_id, occupancy_id, set_by, reason, channel, since)
      select dwelling_id, id, 'medewerker', 'verzoek', 'telefoon', '2024-01-01' from fieldwork.occupancy`,
    sql`insert into fieldwork.correction_request (dwelling_id, occupancy_id, about, words)
      select dwelling_id, id, 'anders', ${secret} from fieldwork.occupancy`,
    sql`insert into fieldwork.erased_event (district_id, story, event, occurred_on)
      select district, gen_random_uuid(), 'maatregel', '2024-01-01' from ${district}`,
    sql`insert into fieldwork.retention_run (deleted) values ('{"accounts": 1}')`,
    sql`insert into access.resident_code (code_hash, dwelling_id, occupancy_id, expires_at)
      select dwelling_id, dwelling_id, id, now() + interval '1 day' from fieldwork.occupancy`,
    sql`insert into access.account (id, name, email) select 'lid-' || district, ${secret}, district || '@voorbeeld.test' from ${district}`,
    sql`insert into access.membership (account_id, role, district_id, ends_at)
      select 'lid-' || district, 'buurtbegeleider', district, now() + interval '1 day' from ${district}`,
    sql`insert into access.session (id, token, user_id, expires_at)
      select 'lid-' || district, 'lid-' || district, 'lid-' || district, now() + interval '1 day' from ${district}`,
    sql`insert into access.two_factor (id, secret, backup_codes, user_id)
      select district, ${secret}, ${secret}, 'lid-' || district from ${district}`,
    sql`insert into access.passkey (id, public_key, user_id, credential_id, counter, device_type, backed_up)
      select district, ${secret}, 'lid-' || district, district, 0, 'multiDevice', true from ${district}`,
    sql`insert into access.invitation (token_hash, email, role, district_id, expires_at)
      select district, district || '@voorbeeld.test', 'buurtgroep', district, now() + interval '1 day' from ${district}`,
  ])
    await owner.rows(statement)
  await owner.rows(
    sql`select audit.add('{"action": "lezen", "subject": "leden", "objectId": "GEHEIM", "result": "geslaagd"}'::json)`,
  )
}
