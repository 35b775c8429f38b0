// The project's own districts: asked of the server, looked at ahead, and kept.
import '../schemas-without-eval.ts'
import { z } from 'zod'
import {
  buurtKeuze,
  herkendeRegel,
  projectwijk,
  projectwijkInLijst,
  type Samenstelling,
  type Snede,
  splitsingVoorbeeld,
  wijkVoorbeeld,
} from '../../../../api/contract/districts.ts'
import { ask, send } from '../ask.ts'

const listOf = <Schema extends z.ZodType>(item: Schema) => z.object({ items: z.array(item) })
const kept = z.object({ id: z.string() })

export const fetchDistricts = async (signal?: AbortSignal) =>
  (await ask('/v1/projectwijken', listOf(projectwijkInLijst), signal)).items

export const fetchDistrict = (id: string, signal?: AbortSignal) =>
  ask(`/v1/projectwijken/${id}`, projectwijk, signal)

export const fetchNeighbourhoods = async (signal?: AbortSignal) =>
  (await ask('/v1/projectwijk-bouwstenen/buurten', listOf(buurtKeuze), signal)).items

/** Which streets typed lines mean, in the same order. */
export const recogniseStreets = async (lines: readonly string[]) =>
  (await send('POST', '/v1/straat-herkenningen', listOf(herkendeRegel), { regels: lines })).items

/** What is asked of a boundary before it is kept. */
export interface PreviewQuestion {
  samenstelling: Samenstelling
  wijk?: string
  naam?: string
  geldigVanaf?: string
}

export const previewDistrict = (question: PreviewQuestion) =>
  send('POST', '/v1/projectwijk-voorbeelden', wijkVoorbeeld, question)

export const previewSplit = (id: string, snede: Snede) =>
  send('POST', `/v1/projectwijken/${id}/splitsing-voorbeelden`, splitsingVoorbeeld, { snede })

/** What is kept beside the boundary. */
export interface Particulars {
  naam: string
  geldigVanaf: string
  toelichting: string
}

export const createDistrict = (facts: Particulars & { samenstelling: Samenstelling }) =>
  send('POST', '/v1/projectwijken', kept, facts)

/** Without `samenstelling` the boundary stays. */
export const changeDistrict = (id: string, facts: Particulars & { samenstelling?: Samenstelling }) =>
  send('POST', `/v1/projectwijken/${id}/versies`, kept, facts)

export const splitDistrict = (id: string, facts: Particulars & { snede: Snede }) =>
  send('POST', `/v1/projectwijken/${id}/splitsingen`, kept, facts)

export const withdrawDistrict = (id: string, facts: Omit<Particulars, 'naam'>) =>
  send('POST', `/v1/projectwijken/${id}/intrekkingen`, kept, facts)
