// Fetches of the imports: files sent with their progress, runs and where data come from.
import { z } from 'zod'
import { engagementImport } from '../../../../api/contract/engagement-import.ts'
import {
  importDoors,
  importRefusal,
  importRun,
  type WaitingFile,
  waitingFile,
} from '../../../../api/contract/imports.ts'
import { problem } from '../../../../api/contract/problem.ts'
import { pagina } from '../../../../api/contract/registry.ts'
import { ask, inOwnLanguage, query, ServerError, send } from '../ask.ts'
import { noteAnswer } from '../refusal.ts'

const runs = pagina(importRun)
const refusals = pagina(importRefusal)
const started = z.object({ id: z.number().int() })

/** What somebody chose before an import begins. */
export interface ImportChoices {
  municipality: string | null
  all: boolean
  year: number | null
}

/**
 * Sends a file and hears what it is. `fetch` tells no progress of what it sends, so this is an XMLHttpRequest.
 * @throws ServerError
 */
export function sendFile(
  file: File,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<WaitingFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/v1/imports/herkenning${query({ bestandsnaam: file.name.slice(-255) })}`)
    const headers = { 'content-type': 'application/octet-stream', ...inOwnLanguage() }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded }) => onSent(loaded)
    request.onload = () => {
      const answer = waitingFile.safeParse(request.response)
      if (request.status === 200 && answer.success) return resolve(answer.data)
      noteAnswer(request.status)
      const told = problem.safeParse(request.response)
      reject(new ServerError(request.status, told.success ? told.data.detail : request.statusText))
    }
    request.onerror = () => reject(new ServerError(0, 'The server does not answer.'))
    request.onabort = () => reject(new ServerError(0, 'Stopped.'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

/** Begins the import of a file that waits. */
export const startImport = (id: string, { municipality, all, year }: ImportChoices) =>
  send(
    'POST',
    `/v1/imports${query({ bestand: id, gemeente: municipality, alles: String(all), jaar: year === null ? null : String(year) })}`,
    started,
  )

/** Records the events of a file that waits, or only tries them out. */
export const importEvents = (id: string, trial: boolean) =>
  send('POST', `/v1/imports/engagement${query({ bestand: id, proef: String(trial) })}`, engagementImport)

/** Throws away a file that waits. */
export const dropFile = (id: string) => send('DELETE', `/v1/imports/herkenning/${id}`, z.null())

/** Stops a run; its row tells a moment later. */
export const stopImport = (id: number) => send('POST', `/v1/imports/${id}/annulering`, importRun)

/** Begins an import through a door that fetches by itself. */
export const startOnline = (path: string, municipality: string | null) =>
  send('POST', path, started, municipality === null ? {} : { gemeente: municipality })

export const fetchRun = (id: number, signal?: AbortSignal) => ask(`/v1/imports/${id}`, importRun, signal)

/** Runs, latest first; `before` goes on after the run with that id. */
export const fetchRuns = (before: number | null, limit: number, signal?: AbortSignal) =>
  ask(
    `/v1/imports${query({ voor: before === null ? null : String(before), limiet: String(limit) })}`,
    runs,
    signal,
  )

/** The first refusals of a run. */
export const fetchRefusals = (id: number, limit: number, signal?: AbortSignal) =>
  ask(`/v1/imports/${id}/weigeringen${query({ limiet: String(limit) })}`, refusals, signal)

/** Every source: what was imported of it and where more is to be had. */
export const fetchDoors = async (signal?: AbortSignal) =>
  (await ask('/v1/imports/deuren', importDoors, signal)).items
