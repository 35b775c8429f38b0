// What people are told, in their language: the English sentence is the message and, with its places left open, the key to
// the others (as in gettext). The Dutch ones are in nl/, a file a lane.
import { dutch } from './nl/dutch.ts'

/** The first is told where nobody asked for a language. */
export const languages = ['en', 'nl'] as const
export type Language = (typeof languages)[number]

/** Sentences of another language by their English ones, in both of which {0}, {1}, … stand for what goes in. */
export type Sentences = Readonly<Record<string, string>>

const sentencesOf: Readonly<Record<Language, Sentences>> = { en: {}, nl: dutch }

/** A sentence with what goes into it; a part that was told itself is told in the same language. */
export class Told {
  readonly template: string
  readonly values: readonly unknown[]

  constructor(template: string, values: readonly unknown[] = []) {
    this.template = template
    this.values = values
  }

  /** In English. */
  toString(): string {
    return inLanguage('en', this)
  }
}

/** What somebody can be told: with {@link told}, as a sentence without open places, or as a library words it itself. */
export type Sentence = string | Told | Readonly<Record<Language, string>>

/** Tells a sentence: told`The file ${name} has no ${column}.` */
export function told(texts: TemplateStringsArray, ...values: unknown[]): Told {
  return new Told(
    texts.reduce((before, text, index) => `${before}{${index - 1}}${text}`),
    values,
  )
}

/** Sentences in a row. */
export function inARow(sentences: readonly Sentence[], separator: string): Told {
  const values = sentences.map((sentence) => (typeof sentence === 'string' ? new Told(sentence) : sentence))
  return new Told(values.map((_, index) => `{${index}}`).join(separator), values)
}

/** The words of a sentence; English ones where nobody worded it in that language. */
export function inLanguage(language: Language, sentence: Sentence): string {
  if (typeof sentence !== 'string' && !(sentence instanceof Told)) return sentence[language]
  const { template, values } = typeof sentence === 'string' ? new Told(sentence) : sentence
  const known = sentencesOf[language]
  const words = Object.hasOwn(known, template) ? (known[template] ?? template) : template
  if (values.length === 0) return words
  return words.replace(/\{(\d+)\}/g, (_, index) => {
    const value = values[Number(index)]
    return isSentence(value) ? inLanguage(language, value) : String(value)
  })
}

/** Whether a value is told in other languages too; text that somebody gave never is. */
const isSentence = (value: unknown): value is Exclude<Sentence, string> =>
  value instanceof Told || (typeof value === 'object' && value !== null && 'nl' in value && 'en' in value)
