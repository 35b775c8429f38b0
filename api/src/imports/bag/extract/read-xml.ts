// Streams one XML file through a strict parser. Broken XML is an error that names the file, the line and the column.
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { AppError, messageOf } from '../../../platform/errors/app-error.ts'
import { told } from '../../../platform/errors/told.ts'
import type { XmlFile } from './bag-source.ts'

/** The outline of the largest town stays far below this; the bound keeps a hostile file from filling memory. */
const longestText = 64e6

/** The BAG's own files stay below 20. */
const deepest = 100

/** What a reader wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open(name: string, attributes: Record<string, string>): void
  close(name: string): void
  text(text: string): void
  /** Called between chunks: may wait until what was found has been taken. False stops reading early. */
  pause?(): Promise<boolean | undefined> | boolean | undefined
}

/**
 * Reads a file from begin to end.
 * @param onBytes hears the size of every chunk, for progress
 * @throws AppError 'unsupported-file' for anything that is not well-formed XML in UTF-8
 */
export async function readXml(
  file: XmlFile,
  listener: XmlListener,
  onBytes?: (bytes: number) => void,
): Promise<void> {
  const silence = { bytes: 0 }
  const parser = createParser(listener, silence)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const content = await file.open()
  try {
    for await (const chunk of content) {
      silence.bytes += (chunk as Buffer).length
      parser.write(decoder.decode(chunk as Buffer, { stream: true }))
      if (silence.bytes > longestText) throw new Error(`a text of more than ${longestText} bytes`)
      onBytes?.((chunk as Buffer).length)
      if ((await listener.pause?.()) === false) return
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    if (error instanceof AppError) throw error
    throw brokenXml(file.path, error)
  } finally {
    content.destroy()
  }
}

function createParser(listener: XmlListener, silence: { bytes: number }): SaxesParser {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  // A closing tag has its opening tag's name, or the parser would have refused it; looking it up again costs a tenth.
  const names: string[] = []
  parser.on('opentag', (tag: SaxesTagPlain) => {
    silence.bytes = 0
    const name = localName(tag.name)
    if (names.push(name) > deepest) parser.fail(`elements lie more than ${deepest} deep in one another`)
    listener.open(name, tag.attributes)
  })
  parser.on('closetag', () => listener.close(names.pop() ?? ''))
  parser.on('text', (text) => listener.text(text))
  parser.on('cdata', (text) => listener.text(text))
  return parser
}

const localNames = new Map<string, string>()

function localName(name: string): string {
  const known = localNames.get(name)
  if (known !== undefined) return known
  const local = name.slice(name.indexOf(':') + 1)
  // The BAG has some 150 names; a file that invents new ones must not fill memory.
  if (localNames.size < 1000) localNames.set(name, local)
  return local
}

function brokenXml(path: string, cause: unknown): AppError {
  const position = /^(\d+):(\d+): (.*)$/.exec(messageOf(cause))
  const where = position ? told`line ${position[1]}, column ${position[2]}: ${position[3]}` : messageOf(cause)
  return new AppError(
    'unsupported-file',
    told`${path} is not well-formed XML (${where}). Download the delivery again.`,
    { cause },
  )
}
