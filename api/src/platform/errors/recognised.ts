// Finds the sentence that a text is, where only its English words were kept: in the row of an import.
import { dutch } from './nl/dutch.ts'
import { Told } from './told.ts'

/** Words of fewer characters fit too much to tell what was said. */
const fewest = 12

const wordsIn = (template: string): number => template.replace(/\{\d+\}/g, '').length

/** Every sentence by what it looks like, those of most words first. */
const shapes = Object.keys(dutch)
  .filter((template) => wordsIn(template) >= fewest)
  .sort((one, other) => wordsIn(other) - wordsIn(one))
  .map((template) => {
    const literal = template.replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    return { template, shape: new RegExp(`^${literal.replace(/\{\d+\}/g, '(.*?)')}$`, 's') }
  })

function find(text: string): Told | undefined {
  for (const { template, shape } of shapes) {
    const [whole, ...parts] = shape.exec(text) ?? []
    if (whole !== undefined)
      return new Told(
        template,
        parts.map((part) => find(part) ?? part),
      )
  }
  return undefined
}

/** The sentence of a text that was told in English; one of its own where nothing like it is told. */
export const recognised = (text: string): Told => find(text) ?? new Told(text)
