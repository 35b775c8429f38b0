// Reads what each role asks of who holds it.
import type { Rolinstelling } from '../../../contract/access.ts'
import { grantedRoles } from '../../../contract/rights.ts'
import type { Database } from '../../platform/db/database.ts'
import { roleSetting } from '../../platform/db/schema/access.ts'

/** Every role's settings, in the order of the table of rights. */
export async function listRoleSettings(database: Database): Promise<Rolinstelling[]> {
  const rows = await database.orm.select().from(roleSetting)
  return grantedRoles.flatMap((role) =>
    rows
      .filter((row) => row.role === role)
      .map((row) => ({
        rol: role,
        tweedeFactorVerplicht: row.secondFactorRequired,
        sessieMinuten: row.sessionMinutes,
      })),
  )
}
