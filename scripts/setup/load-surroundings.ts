// Records what the demo's people found out, through the same commands as the screen does; only where nobody has written yet.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import {
  antwoord,
  nieuweBelanghebbende,
  nieuweKoppelkans,
  nieuweOntmoetingsplek,
} from '../../api/contract/surroundings.ts'
import { orientationQuestions } from '../../api/contract/vocabulary.ts'
import { addLinkingOpportunity } from '../../api/src/fieldwork/linking-opportunities/commands.ts'
import { addMeetingPlace } from '../../api/src/fieldwork/meeting-places/commands.ts'
import { saveAnswer } from '../../api/src/fieldwork/orientation-answers/commands.ts'
import { listAnswers } from '../../api/src/fieldwork/orientation-answers/queries.ts'
import { addStakeholder } from '../../api/src/fieldwork/stakeholders/commands.ts'
import type { Database } from '../../api/src/platform/db/database.ts'

const file = z.strictObject({
  gebied: z.string(),
  ontmoetingsplekken: z.array(nieuweOntmoetingsplek),
  belanghebbenden: z.array(nieuweBelanghebbende),
  koppelkansen: z.array(nieuweKoppelkans),
  antwoorden: z.array(
    z.strictObject({
      vraag: z.enum(orientationQuestions),
      stand: antwoord.shape.stand,
      toelichting: antwoord.shape.toelichting,
    }),
  ),
})

/** All of the file or nothing; nothing when the area's questions have been answered before. */
export async function loadSurroundings(database: Database, path: string): Promise<void> {
  const told = file.parse(JSON.parse(await readFile(path, 'utf8')))
  const versionOf = async (inner: Database, vraag: string) =>
    (await listAnswers(inner, told.gebied)).find((answer) => answer.vraag === vraag)?.versie ?? 0
  await database.transaction(async (inner) => {
    if ((await listAnswers(inner, told.gebied)).some(({ versie }) => versie > 0)) return
    for (const place of told.ontmoetingsplekken) await addMeetingPlace(inner, place)
    for (const party of told.belanghebbenden) await addStakeholder(inner, party)
    for (const opportunity of told.koppelkansen) await addLinkingOpportunity(inner, opportunity)
    for (const { vraag, ...answer } of told.antwoorden) {
      await saveAnswer(inner, told.gebied, vraag, { ...answer, versie: await versionOf(inner, vraag) })
    }
  })
}
