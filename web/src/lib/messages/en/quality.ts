// Texts: quality.
import type { quality as dutch } from '../nl/quality.ts'
import type { SameKeys } from '../text.ts'

export const quality: SameKeys<typeof dutch> = {
  'typeSource.ep-online': 'The energy label says so (EP-Online).',
  'typeSource.gemeente': 'The municipality itself recorded this.',
  'housingType.onbekend': 'Unknown',
  'housingTypes.mixed': 'The sources tell of different types here: {types}.',
  'housingTypes.reference': 'Reference dwelling (RVO 2022): building period {period}.',
  'typeDoubt.rij-in-een-pand':
    'Doubtful: this building looks like a row of houses that the BAG holds as one building. Then they are no flats.',
  'typeDoubt.typen-spreken-elkaar-tegen':
    '{count, plural, one {Doubtful: the energy label says {registered}, the outline points to {footprint}.} other {Doubtful for # homes: the energy label says {registered}, the outline points to {footprint}.}}',
  'typeDoubt.panden-verschillen':
    'Doubtful: the home lies in several buildings, which contradict each other.',
  'correction.open': 'Is the housing type wrong?',
  'correction.type': 'It is a',
  'correction.withdraw': 'Take the correction back',
  'correction.reason': 'How do you know?',
  'correction.by': 'Your function (no name)',
  'correction.save': 'Record',
  'correction.saved': 'Recorded. The map follows in a few seconds.',
  'correction.failed': 'It could not be recorded.',
}
