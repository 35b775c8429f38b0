// Reads the answers to the guide's questions: the last version of each, or all of them.
import { sql } from 'drizzle-orm'
import type { Orientatievraag } from '../../../contract/surroundings.ts'
import { type OrientationQuestion, orientationQuestions } from '../../../contract/vocabulary.ts'
import type { Database } from '../../platform/db/database.ts'
import { orientationAnswer as answer } from '../../platform/db/schema/fieldwork.ts'
import { asMoment } from '../entries/places.ts'

const facts = sql`${answer.question} as vraag, ${answer.state} as stand, ${answer.note} as toelichting,
  ${answer.version} as versie, ${asMoment(sql`${answer.recordedAt}`)} as "vastgelegdOp"`

/** All seven questions in the guide's order; version 0 where nobody has written yet. */
export async function listAnswers(database: Database, areaId: string): Promise<Orientatievraag[]> {
  const written = await database.rows<Orientatievraag>(sql`
    select distinct on (${answer.question}) ${facts} from ${answer} where ${answer.areaId} = ${areaId}
    order by ${answer.question}, ${answer.version} desc`)
  return orientationQuestions.map(
    (vraag) =>
      written.find((found) => found.vraag === vraag) ?? {
        vraag,
        stand: 'open',
        toelichting: '',
        versie: 0,
        vastgelegdOp: null,
      },
  )
}

/** Every version of one answer, the last first. */
export function listVersions(
  database: Database,
  areaId: string,
  question: OrientationQuestion,
): Promise<Orientatievraag[]> {
  return database.rows<Orientatievraag>(sql`
    select ${facts} from ${answer}
    where ${answer.areaId} = ${areaId} and ${answer.question} = ${question}
    order by ${answer.version} desc`)
}
