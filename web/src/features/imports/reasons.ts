// Why rows of a file are refused is kept in English sentences; those that users of the page meet most are worded in their
// language. What the server says of a request or of a whole import comes in that language already.
import type { MessageId } from '../../lib/messages/text.ts'

/** What a sentence looks like, and the message that says the same; its named parts are put in. */
const worded: readonly [RegExp, MessageId][] = [
  [/^does not say which home/, 'imports.reason.whichHome'],
  [/^verblijfsobject_id "(?<value>.*)" is no BAG id: a spreadsheet/, 'imports.reason.idSpoiled'],
  [/^verblijfsobject_id "(?<value>.*)" is no BAG id/, 'imports.reason.idWrong'],
  [/^postcode "(?<value>.*)" is none/, 'imports.reason.postcode'],
  [/^huisnummer "(?<value>.*)" is no number/, 'imports.reason.houseNumber'],
  [/^datum "(?<value>.*)" is no day/, 'imports.reason.noDay'],
  [/^datum (?<value>\S+) lies in the future/, 'imports.reason.future'],
  [/^datum (?<value>\S+) lies before (?<earliest>[\d-]+)/, 'imports.reason.tooEarly'],
  [/^gebeurtenis "(?<value>.*)" is not known: choose from (?<known>.*)$/, 'imports.reason.event'],
  [/^bron is empty/, 'imports.reason.noSource'],
  [
    /^(?<column>bron|toelichting) has (?<length>\d+) characters: at most (?<most>\d+)/,
    'imports.reason.tooLong',
  ],
  [/^(?<column>bron|toelichting) holds an e-mail address/, 'imports.reason.mail'],
  [/^(?<column>bron|toelichting) holds a telephone number/, 'imports.reason.telephone'],
  [/^verblijfsobject (?<value>\d+) is not in what was imported/, 'imports.reason.idUnknown'],
  [/^verblijfsobject (?<value>\d+) is not at (?<place>.*?): /, 'imports.reason.idElsewhere'],
  [/^this home is in no district that you record for/, 'imports.reason.otherDistrict'],
  [/^there is no dwelling at (?<place>.*?): /, 'imports.reason.noDwelling'],
  [/^there are (?<hits>\d+) dwellings at (?<place>.*?): /, 'imports.reason.severalDwellings'],
  [/^The server does not answer/, 'imports.reason.silent'],
]

/** The message that a sentence is worded by, with what goes into it; undefined where nobody worded it. */
export function wordedReason(
  sentence: string,
): { id: MessageId; values: Record<string, string> } | undefined {
  for (const [pattern, id] of worded) {
    const match = pattern.exec(sentence)
    if (match) return { id, values: { ...match.groups } }
  }
  return undefined
}
