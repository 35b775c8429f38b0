// Teksten van het werkblad Voortgang: wat iedereen mag zien.
export const publication = {
  'workspace.voortgang': 'Voortgang',
  'publication.heading': 'Zo ver is {name}',
  'publication.none': 'Er zijn nog geen cijfers gepubliceerd',
  'publication.none.hint':
    'Dat gebeurt op vaste momenten, na het einde van een maand of kwartaal. Bij Oriëntatie zie je de gebouwen al.',
  'publication.noDistrict':
    'Over {name} als geheel is niets gepubliceerd. Bekijk de vakken op de kaart, of kies linksboven een wijk.',
  'publication.hidden':
    'Over deze {homes} woningen tonen we op {date} geen getal: het zijn er te weinig om te tonen, of bijna allemaal.',
  'publication.lead.uitgevoerd': 'In {from} tot {to} van de {homes} woningen is een maatregel uitgevoerd.',
  'publication.lead.vastgelegd':
    'Van {from} tot {to} van de {homes} woningen is iets bekend: contact, een plan of een maatregel.',
  'publication.lead.label-bekend': '{from} tot {to} van de {homes} woningen hebben een geldig energielabel.',
  'publication.lead.label-c-of-beter':
    '{from} tot {to} van de {homes} woningen hebben energielabel C of beter.',
  'publication.asOf': 'Stand {date}.',
  'publication.stands': 'Daarna, tot en met {date}, veranderde er te weinig om een nieuw getal te tonen.',
  'publication.unknown.vastgelegd':
    'Van {from} tot {to} woningen is niets vastgelegd. Daar kan best iets gebeurd zijn; wij weten het niet.',
  'publication.unknown.label-bekend':
    'Van {from} tot {to} woningen kennen we geen geldig label. Dat zegt niets over die woningen.',
  'publication.title.uitgevoerd': 'Maatregel uitgevoerd',
  'publication.title.vastgelegd': 'Iets vastgelegd',
  'publication.title.label-bekend': 'Geldig energielabel',
  'publication.title.label-c-of-beter': 'Energielabel C of beter',
  'publication.choose.figure': 'Wat wil je zien?',
  'publication.choose.date': 'Stand op',
  'publication.earlier': 'Eerdere stand',
  'publication.later': 'Latere stand',
  'publication.range': '{from} tot {to}',
  'publication.notShown': 'niet getoond',
  'publication.class.less': 'minder dan {to}',
  'publication.class.between': '{from} tot {to}',
  'publication.class.more': '{from} of meer',
  'publication.legend.hint': 'Aandeel van de woningen in een vak, en hoeveel vakken',
  'publication.legend.hidden': 'niet getoond: te weinig woningen, of bijna alle',
  'publication.table.open': 'Alle gebieden in een tabel',
  'publication.table.area': 'Gebied',
  'publication.table.homes': 'Woningen',
  'publication.table.range': 'Aantal',
  'publication.table.since': '(stand {date})',
  'publication.table.neighbourhoods': 'Buurten',
  'publication.table.squares': 'Vakken, naar hun straten',
  'publication.download': 'Download deze cijfers (CSV)',
  'publication.rules.title': 'Waarom geen precieze getallen?',
  'publication.rules.ranges':
    'Wij tonen een bereik, zoals 10 tot 19. Zo is aan een getal nooit te zien wat één huishouden deed.',
  'publication.rules.few':
    'Gaat het om minder dan {engagement} woningen ({buildings} bij energielabels), of om bijna alle woningen, dan tonen we niets.',
  'publication.rules.moves':
    'Een getal verandert pas als er minstens {engagement} woningen zijn veranderd ({buildings} bij energielabels). Tot dan blijft het oude staan, met zijn datum.',
  'publication.rules.squares':
    'De vakken liggen vast: stukken van 250 bij 250 meter, samengevoegd tot minstens 50 woningen.',
  'publication.rules.together':
    'Voor elke publicatie rekenen we na of alle gebieden en alle eerdere standen samen iets over een klein groepje verraden. Dan blijft een getal achterwege.',
} as const
