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

/** What somebody can be told: by {@link told}, or in the words of a library that has them in every language. */
export type Sentence = Told | Readonly<Record<Language, string>>

/** Tells a sentence: told`The file ${name} has no ${column}.` */
export function told(texts: TemplateStringsArray, ...values: unknown[]): Told {
  return new Told(
    texts.reduce((before, text, index) => `${before}{${index - 1}}${text}`),
    values,
  )
}

/** Sentences, or what goes into one, in a row. */
export function inARow(parts: readonly unknown[], separator: string): Told {
  return new Told(parts.map((_, index) => `{${index}}`).join(separator), parts)
}

/** The words of a sentence; English ones where nobody worded it in that language. */
export function inLanguage(language: Language, sentence: Sentence): string {
  if (!(sentence instanceof Told)) return sentence[language]
  const { template, values } = sentence
  const known = sentencesOf[language]
  const words = Object.hasOwn(known, template) ? (known[template] ?? template) : template
  if (values.length === 0) return words
  return words.replace(/\{(\d+)\}/g, (_, index) => {
    const value = values[Number(index)]
    return isSentence(value) ? inLanguage(language, value) : String(value)
  })
}

/** Whether a value is told in other languages too; text that somebody gave never is. */
const isSentence = (value: unknown): value is Sentence =>
  value instanceof Told || (typeof value === 'object' && value !== null && 'nl' in value && 'en' in value)
