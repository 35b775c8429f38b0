// Words of the workspace Progress: what everybody may see.
import type { publication as dutch } from '../nl/publication.ts'
import type { SameKeys } from '../text.ts'

export const publication: SameKeys<typeof dutch> = {
  'workspace.voortgang': 'Progress',
  'publication.heading': 'How far {name} is',
  'publication.none': 'No figures have been published yet',
  'publication.none.hint':
    'That happens at fixed times, after the end of a month or quarter. At Orientation you can already see the buildings.',
  'publication.noDistrict':
    'Nothing was published about {name} as a whole. Look at the squares on the map, or choose a district at the top left.',
  'publication.hidden':
    'We show no number of these {homes} homes on {date}: they are too few to show, or nearly all.',
  'publication.lead.uitgevoerd': 'In {from} to {to} of the {homes} homes a measure was carried out.',
  'publication.lead.vastgelegd':
    'Something is known of {from} to {to} of the {homes} homes: contact, a plan or a measure.',
  'publication.lead.label-bekend': '{from} to {to} of the {homes} homes have a valid energy label.',
  'publication.lead.label-c-of-beter': '{from} to {to} of the {homes} homes have energy label C or better.',
  'publication.asOf': 'As of {date}.',
  'publication.stands': 'After that, until {date}, too little changed to show a new number.',
  'publication.unknown.vastgelegd':
    'Of {from} to {to} homes nothing is recorded. Something may well have been done there; we do not know.',
  'publication.unknown.label-bekend':
    'Of {from} to {to} homes we know no valid label. That says nothing about those homes.',
  'publication.title.uitgevoerd': 'Measure carried out',
  'publication.title.vastgelegd': 'Anything recorded',
  'publication.title.label-bekend': 'Valid energy label',
  'publication.title.label-c-of-beter': 'Energy label C or better',
  'publication.choose.figure': 'What do you want to see?',
  'publication.choose.date': 'As of',
  'publication.earlier': 'Earlier date',
  'publication.later': 'Later date',
  'publication.range': '{from} to {to}',
  'publication.notShown': 'not shown',
  'publication.class.less': 'less than {to}',
  'publication.class.between': '{from} to {to}',
  'publication.class.more': '{from} or more',
  'publication.legend.hint': 'Share of the homes in a square, and how many squares',
  'publication.legend.hidden': 'not shown: too few homes, or nearly all',
  'publication.table.open': 'All areas in a table',
  'publication.table.area': 'Area',
  'publication.table.homes': 'Homes',
  'publication.table.range': 'Number',
  'publication.table.since': '(as of {date})',
  'publication.table.neighbourhoods': 'Neighbourhoods',
  'publication.table.squares': 'Squares, by their streets',
  'publication.download': 'Download these figures (CSV)',
  'publication.rules.title': 'Why no exact numbers?',
  'publication.rules.ranges':
    'We show a range, such as 10 to 19. So no number ever shows what one household did.',
  'publication.rules.few':
    'When it is about fewer than {engagement} homes ({buildings} for energy labels), or about nearly all homes, we show nothing.',
  'publication.rules.moves':
    'A number changes only when at least {engagement} homes have changed ({buildings} for energy labels). Until then the old one stands, with its date.',
  'publication.rules.squares':
    'The squares do not change: pieces of 250 by 250 metres, put together until there are at least 50 homes.',
  'publication.rules.together':
    'Before every publication we check whether all areas and all former dates together give away something about a small group. Then a number is left out.',
}
