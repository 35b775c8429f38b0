// How far an import is, on standard error: a bar for a person at a terminal, a line now and then for a log.
import { Presets, SingleBar } from 'cli-progress'
import type { RunProgress } from '../../api/src/imports/runs/import-tracker.ts'

const words: Record<string, string> = {
  sending: 'handing the file to the running server',
  downloading: 'downloading the file',
  opening: 'opening the delivery',
  reading: 'reading',
  checking: 'checking',
  storing: 'storing',
  computing: 'deriving homes and map tiles',
}

/** Milliseconds between two lines in a log. */
const logEvery = 5000

export interface ProgressDisplay {
  update(progress: RunProgress): void
  stop(): void
}

/** Shows progress until it is stopped. */
export function showProgress(): ProgressDisplay {
  return process.stderr.isTTY ? barOnTerminal() : linesInLog()
}

function barOnTerminal(): ProgressDisplay {
  const format = ' {bar} {percentage}% | {words} | {megabytes} MB | {objects} objects'
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic)
  let started = false
  return {
    update(progress) {
      const payload = {
        words: words[progress.phase] ?? progress.phase,
        megabytes: Math.round(progress.bytesRead / 1e6),
        objects: progress.objects,
      }
      const total = progress.bytesTotal ?? 1
      if (!started) bar.start(total, 0, payload)
      started = true
      bar.setTotal(total)
      bar.update(Math.min(progress.bytesRead, total), payload)
    },
    stop() {
      if (started) bar.stop()
      started = false
    },
  }
}

function linesInLog(): ProgressDisplay {
  let phase = ''
  let last = 0
  return {
    update(progress) {
      const now = Date.now()
      if (progress.phase === phase && now - last < logEvery) return
      phase = progress.phase
      last = now
      const total = progress.bytesTotal ? ` of ${Math.round(progress.bytesTotal / 1e6)}` : ''
      const amount = `${Math.round(progress.bytesRead / 1e6)}${total} MB, ${progress.objects} objects`
      process.stderr.write(`${words[phase] ?? phase}: ${amount}\n`)
    },
    stop() {},
  }
}
