import { describe, expect, test, vi } from 'vitest'
import type { ImportRun, WaitingFile } from '../../../../api/contract/imports.ts'
import { ServerError } from '../../lib/ask.ts'
import { type QueueRequests, UploadQueue } from './upload-queue.ts'

const choices = { municipality: null, all: false, year: null }
const file = (name: string) => new File(['x'], name)

function waitingFile(bestandsnaam: string, bron: 'bag' | 'engagement' | null): WaitingFile {
  const found = { gevonden: null, gemeenten: [], standDatum: null, jaar: null, vraagt: [], uitleg: '' }
  const weigering = bron ? null : ('webpagina' as const)
  return {
    bestand: bron && `id of ${bestandsnaam}`,
    bestandsnaam,
    bytes: 1,
    herkenning: { formaat: null, bron, weigering, ...found },
  }
}

const run = (id: number, toestand: ImportRun['toestand']): ImportRun => ({
  id,
  bron: 'bag',
  bestand: '',
  sha256: null,
  standDatum: null,
  gemeentecode: null,
  formaat: null,
  toestand,
  begonnen: '',
  geeindigd: null,
  aantallen: {},
  voortgang: null,
  weigeringen: 0,
  fout: null,
})

/** A server's answers, and in which order they were asked for. */
function answers(changed: Partial<QueueRequests> = {}) {
  const asked: string[] = []
  let runs = 0
  const requests: QueueRequests = {
    sendFile: async ({ name }) => {
      asked.push(`send ${name}`)
      return waitingFile(
        name,
        name.startsWith('bad') ? null : name.startsWith('events') ? 'engagement' : 'bag',
      )
    },
    startImport: async (id) => {
      asked.push(`start ${id}`)
      return { id: ++runs }
    },
    importEvents: async (_, trial) => ({
      run: trial ? null : ++runs,
      proef: trial,
      gelezen: 2,
      nieuw: 1,
      ongewijzigd: 1,
    }),
    fetchRun: async (id) => {
      asked.push(`run ${id}`)
      return run(id, 'succeeded')
    },
    dropFile: async (id) => {
      asked.push(`drop ${id}`)
      return null
    },
    stopImport: async (id) => run(id, 'running'),
    ...changed,
  }
  return { asked, queue: new UploadQueue(requests, 1) }
}

const steps = (queue: UploadQueue) => queue.read().map(({ step }) => step)
const untilSteps = (queue: UploadQueue, wanted: string[]) =>
  expect.poll(() => steps(queue), { timeout: 2000 }).toEqual(wanted)

describe('files that are offered together', () => {
  test('are sent one after another and imported one after another, as confirmed', async () => {
    const { asked, queue } = answers()
    let stored = 0
    queue.onStored = () => {
      stored += 1
    }
    queue.add([file('a'), file('bad'), file('b')])
    await untilSteps(queue, ['recognised', 'refused', 'recognised'])
    queue.confirm(3, choices)
    queue.confirm(1, choices)
    await untilSteps(queue, ['finished', 'refused', 'finished'])
    expect(asked).toEqual([
      'send a',
      'send bad',
      'send b',
      'start id of b',
      'run 1',
      'start id of a',
      'run 2',
    ])
    expect(stored).toBe(2)
  })

  test('are dropped at the server when taken off the list, unless they were imported', async () => {
    const { asked, queue } = answers()
    queue.add([file('a'), file('b')])
    await untilSteps(queue, ['recognised', 'recognised'])
    queue.confirm(1, choices)
    await untilSteps(queue, ['finished', 'recognised'])
    queue.remove(1)
    queue.remove(2)
    expect(queue.read()).toEqual([])
    expect(asked.filter((request) => request.startsWith('drop'))).toEqual(['drop id of b'])
  })
})

describe('a server that is busy', () => {
  test('is asked again, calmly, until it has imported the file', async () => {
    const troubles = [
      new ServerError(409, 'another runs'),
      new ServerError(0, 'silent'),
      new ServerError(503, ''),
    ]
    const { queue } = answers({
      startImport: async () => {
        const trouble = troubles.pop()
        if (trouble) throw trouble
        return { id: 7 }
      },
    })
    queue.add([file('a')])
    await untilSteps(queue, ['recognised'])
    queue.confirm(1, choices)
    await untilSteps(queue, ['finished'])
    expect(troubles).toEqual([])
    expect(queue.read()[0]?.run?.id).toBe(7)
  })

  test('that refuses is believed', async () => {
    const { queue } = answers({
      startImport: () => Promise.reject(new ServerError(410, 'That file is no longer here.')),
    })
    queue.add([file('a')])
    await untilSteps(queue, ['recognised'])
    queue.confirm(1, choices)
    await untilSteps(queue, ['failed'])
    expect(queue.read()[0]?.error).toBe('That file is no longer here.')
  })
})

describe('events of people', () => {
  test('are tried out at once and recorded only when somebody says so', async () => {
    const { queue } = answers()
    queue.add([file('events.csv')])
    await untilSteps(queue, ['tried'])
    expect(queue.read()[0]?.trial).toMatchObject({ proef: true, nieuw: 1 })
    queue.confirm(1, choices)
    await untilSteps(queue, ['finished'])
  })

  test('are not even tried out for who may not record them', async () => {
    const importEvents = vi.fn(() => Promise.reject(new Error('asked')))
    const { queue } = answers({ importEvents })
    queue.takesEvents = false
    queue.add([file('events.csv')])
    await untilSteps(queue, ['closed'])
    expect(importEvents).not.toHaveBeenCalled()
  })

  test('with wrong rows are told row by row', async () => {
    const faults = [{ place: 'line 2', reason: 'no such home' }]
    const { queue } = answers({
      importEvents: () => Promise.reject(new ServerError(400, 'refused', { faults })),
    })
    queue.add([file('events.csv')])
    await untilSteps(queue, ['rows-refused'])
    expect(queue.read()[0]?.faults).toEqual(faults)
  })
})
