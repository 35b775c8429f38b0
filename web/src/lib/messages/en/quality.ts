// Texts on the data's quality and on housing types.
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
  'correction.saved': 'Recorded. The map is being brought up to date.',
  'correction.shown': 'Recorded. The map is up to date.',
  'correction.slow': 'Recorded. The map follows later; reload the page in a while.',
  'correction.failed': 'It could not be recorded.',
  'quality.headline': 'Of {share} of the homes we know no energy label',
  'quality.headline.noLabels': 'We know the energy label of no home',
  'quality.headline.empty': 'There are no homes yet',
  'quality.lead':
    'This page tells how old the data is, how far it reaches and where the sources contradict each other. Choose a place to see it on the map.',
  'quality.scope': 'For',
  'quality.scope.all': 'Everything that was imported',
  'quality.sources': 'The sources',
  'quality.source.absent': 'not imported yet',
  'quality.source.age': '{months, plural, =0 {this month} one {# month old} other {# months old}}',
  'quality.source.reach': 'Tells something of the home',
  'quality.source.missing':
    '{count, plural, =0 {all homes} one {nothing known of {shown} home} other {nothing known of {shown} homes}}',
  'quality.source.refusals': 'Refused or contradictory',
  'quality.source.clean': 'nothing',
  'quality.source.refused': '{shown} refused',
  'quality.source.conflicts': '{shown} contradictory',
  'quality.source.list': 'Download the list',
  'qualitySource.bag': 'Buildings and addresses (BAG)',
  'qualitySource.ep-online': 'Energy labels (EP-Online)',
  'qualitySource.cbs': 'Key figures per neighbourhood (CBS)',
  'qualitySource.3dbag': 'Heights (3DBAG)',
  'quality.findings': 'Where the data raises questions',
  'quality.findings.hint':
    'A question is no error yet. Do you know better? Tell the source, or correct the housing type at the home.',
  'quality.findings.absent': 'Not found: {kinds}.',
  'quality.more': 'Show more',
  'quality.finding.share': '{share} of the homes',
  'quality.note.types': 'outline: {footprint}, label: {registered}',
  'quality.note.buildings': 'buildings {buildings}',
  'quality.note.label': 'label {label}',
  'finding.woning-in-meer-panden': 'Homes in more than one building',
  'finding.woning-in-meer-panden.meaning':
    'The BAG places these homes in two or more buildings. We count them once, in the building with the lowest number.',
  'finding.woning-zonder-pand': 'Homes without a building that stands',
  'finding.woning-zonder-pand.meaning':
    'The BAG calls these homes in use, but no standing building belongs to them. They count nowhere.',
  'finding.typen-spreken-elkaar-tegen': 'Label and outline tell of different housing types',
  'finding.typen-spreken-elkaar-tegen.meaning': 'We follow the label, for somebody has been inside.',
  'finding.rij-in-een-pand': 'Rows of houses that the BAG holds as one building',
  'finding.rij-in-een-pand.meaning':
    'The homes stand side by side, each with its own number. Our type says flat, which is probably wrong.',
  'finding.panden-verschillen': 'Buildings of one home give different types',
  'finding.panden-verschillen.meaning':
    'The home lies in several buildings that each point to another type. The type stays unknown.',
  'finding.label-via-adres': 'Labels that were found by address',
  'finding.label-via-adres.meaning': 'The label names no BAG number that we know. It may be a neighbour’s.',
  'finding.label-verlopen': 'Expired labels',
  'finding.label-verlopen.meaning':
    'The last label of these homes is older than ten years. We do not count it as valid.',
  'finding.zonder-bouwjaar': 'Homes without a year of construction',
  'finding.zonder-bouwjaar.meaning': 'The BAG has no year, or one that cannot be right.',
  'finding.zonder-oppervlakte': 'Homes without a floor area',
  'finding.zonder-oppervlakte.meaning': 'The BAG has no floor area, or a placeholder.',
  'finding.in-onderzoek': 'Buildings under investigation',
  'finding.in-onderzoek.meaning': 'The municipality investigates whether a fact of this building is right.',
  'finding.hoogte-onzeker': 'Buildings with a doubtful height',
  'finding.hoogte-onzeker.meaning': '3DBAG had too few points or could not make the roof well.',
  'quality.agreement': 'Is our housing type right?',
  'quality.agreement.origin':
    'The housing type comes from the energy label for {label} homes, from the municipality itself for {municipality} and from the outlines of buildings for {footprint}.',
  'quality.agreement.none':
    'There are no homes yet with both a registered type and a type from the outline, so that nothing can be compared.',
  'quality.agreement.share':
    '{count, plural, one {For {shown} home we know both types: {share} agree.} other {For {shown} homes we know both types: {share} agree.}}',
  'quality.agreement.houses': 'Without flats that is {share}.',
  'quality.agreement.footprint': 'By the outline',
  'quality.agreement.label': 'By the energy label',
}
