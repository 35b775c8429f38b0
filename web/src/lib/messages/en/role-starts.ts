// Texts: where a role begins. The neighbourhood group's own streets, the inclusivity coach's help.
import type { roleStarts as dutch } from '../nl/role-starts.ts'
import type { SameKeys } from '../text.ts'

export const roleStarts: SameKeys<typeof dutch> = {
  'workspace.straten': 'Streets',
  'workspace.hulp': 'Help',
  'approach.welkom': 'welcome',
  'approach.niet-benaderen': 'do not approach',
  'ownStreets.heading':
    '{count, plural, one {# address} other {# addresses}} in {streets, plural, one {# street} other {# streets}}',
  'ownStreets.lead':
    '{count, plural, =0 {You are welcome everywhere, as far as is known.} one {Go round, but skip # address: no visit is wanted there.} other {Go round, but skip # addresses: no visit is wanted there.}}',
  'ownStreets.street': '{count, plural, one {# address} other {# addresses}}, {welcome} welcome',
  'ownStreets.source':
    'On the map these homes have an outline; a cross means: do not approach. You do not see other streets here.',
  'ownStreets.source.whole': 'An outline and a cross on the map mean: do not approach.',
  'ownStreets.none': 'No addresses in {area} are yours',
  'ownStreets.none.hint': 'Choose another area, or ask who invited you which streets are yours.',
  'support.heading': 'Where in {area} may help be needed?',
  'support.lead':
    'These figures are about a neighbourhood, never about a household. You find people by their consent, not by a figure.',
  'support.asked':
    '{count, plural, =0 {Nobody asked for a coach yet} one {# household wants help from a coach} other {# households want help from a coach}}',
  'support.asked.none':
    'As soon as a household consents, its address stands here. If it withdraws, it disappears at once.',
  'support.asked.hint':
    'They consented themselves. If somebody withdraws, the address disappears here at once.',
  'support.figures': 'Figures per neighbourhood',
  'support.figures.none': 'No figures of CBS were imported for this area.',
  'support.figures.how': 'Whoever may import data fetches them at More, Import data.',
  'support.percentage_huishoudens_met_laag_inkomen': 'Low income',
  'support.percentage_huishoudens_onder_of_rond_sociaal_minimum': 'Around social minimum',
  'support.gemiddeld_gasverbruik_totaal': 'Gas (m³)',
  'support.source':
    'Source: CBS, key figures of neighbourhoods. Income: the share of the households. Gas: the mean per home a year.',
  'support.neighbourhood': 'Neighbourhood',
  'support.legend.title': 'Where are incomes often low?',
  'support.legend.hint': 'Share of the households with a low income, and how many neighbourhoods',
  'support.legend.between': '{from}% to {to}%',
  'support.legend.more': '{from}% or more',
  'support.legend.note':
    'The figure holds for the whole neighbourhood. It says nothing about one home or one household. Source: CBS.',
}
