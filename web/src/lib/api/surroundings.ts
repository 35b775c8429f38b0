// What people find out about an area: asked of the server and sent to it.
import '../schemas-without-eval.ts'
import { z } from 'zod'
import {
  belanghebbende,
  koppelkans,
  type LineOrArea,
  ontmoetingsplek,
  orientatievraag,
  type Plaats,
  vastgelegd,
} from '../../../../api/contract/surroundings.ts'
import type { OrientationQuestion } from '../../../../api/contract/vocabulary.ts'
import { ask, query, send } from '../ask.ts'

const listOf = <Schema extends z.ZodType>(item: Schema) => z.object({ items: z.array(item) })

export const fetchMeetingPlaces = async (area: string, signal?: AbortSignal) =>
  (await ask(`/v1/ontmoetingsplekken${query({ gebied: area })}`, listOf(ontmoetingsplek), signal)).items

export const fetchStakeholders = async (area: string, signal?: AbortSignal) =>
  (await ask(`/v1/belanghebbenden${query({ gebied: area })}`, listOf(belanghebbende), signal)).items

export const fetchOpportunities = async (area: string, signal?: AbortSignal) =>
  (await ask(`/v1/koppelkansen${query({ gebied: area })}`, listOf(koppelkans), signal)).items

export const fetchAnswers = async (area: string, signal?: AbortSignal) =>
  (await ask(`/v1/gebieden/${area}/orientatievragen`, listOf(orientatievraag), signal)).items

export const fetchAnswerVersions = async (
  area: string,
  question: OrientationQuestion,
  signal?: AbortSignal,
) =>
  (await ask(`/v1/gebieden/${area}/orientatievragen/${question}/versies`, listOf(orientatievraag), signal))
    .items

/** What is saved of an answer; `versie` is the one that the writer had before them. */
export interface Answer {
  stand: 'open' | 'beantwoord'
  toelichting: string
  versie: number
}

/** Saves an answer; gives all seven. @throws ServerError 409 when somebody else saved meanwhile */
export const saveAnswer = async (area: string, question: OrientationQuestion, answer: Answer) =>
  (await send('PUT', `/v1/gebieden/${area}/orientatievragen/${question}`, listOf(orientatievraag), answer))
    .items

const resources = {
  ontmoetingsplek: '/v1/ontmoetingsplekken',
  belanghebbende: '/v1/belanghebbenden',
  koppelkans: '/v1/koppelkansen',
} as const
export type Resource = keyof typeof resources

/** The facts of an entry, as its resource wants them, with where it is. */
export type EntryFacts = Record<
  string,
  string | number | Plaats | null | { straten: string[] } | { geometrie: LineOrArea }
>

export const addEntry = (resource: Resource, facts: EntryFacts) =>
  send('POST', resources[resource], vastgelegd, facts)

/** Saves the version after `versie`, also of an entry that was removed. @throws ServerError 409 when somebody else saved meanwhile */
export const changeEntry = (resource: Resource, id: string, versie: number, facts: EntryFacts) =>
  send('PUT', `${resources[resource]}/${id}`, vastgelegd, { ...facts, versie })

export const removeEntry = (resource: Resource, id: string, versie: number) =>
  send('DELETE', `${resources[resource]}/${id}${query({ versie: String(versie) })}`, vastgelegd)
