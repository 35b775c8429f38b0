// Words what the sources say at a place: housing types get their names, the rest stands as the register gives it. Pure.
import type { QualityFinding } from '../../../../api/contract/data-quality.ts'
import { type HousingType, housingTypes } from '../../../../api/contract/vocabulary.ts'
import type { Text } from '../../lib/messages/text.ts'

const typeDoubts: readonly QualityFinding[] = [
  'typen-spreken-elkaar-tegen',
  'rij-in-een-pand',
  'panden-verschillen',
]

const isType = (word: string | undefined): word is HousingType =>
  (housingTypes as readonly (string | undefined)[]).includes(word)

export function noteWords(kind: QualityFinding, note: string | null, text: Text): string {
  if (note === null) return ''
  if (typeDoubts.includes(kind)) {
    const [footprint, registered] = note.split(' / ')
    if (isType(footprint) && isType(registered)) {
      return text('quality.note.types', {
        footprint: text(`housingType.${footprint}`).toLowerCase(),
        registered: text(`housingType.${registered}`).toLowerCase(),
      })
    }
    return isType(footprint) ? text(`housingType.${footprint}`).toLowerCase() : note
  }
  if (kind === 'woning-in-meer-panden') return text('quality.note.buildings', { buildings: note })
  return kind.startsWith('label-') ? text('quality.note.label', { label: note }) : note
}
