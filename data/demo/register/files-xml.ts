// The files around the objects: the stock file with its header, the town relation, the delivery document.
import { deliveryDate, municipality, place } from './identity.ts'
import { element, text } from './xml.ts'

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n'
const BAG = 'www.kadaster.nl/schemas/lvbag'
const namespaces = {
  DatatypenNEN3610: `${BAG}/imbag/datatypennen3610/v20200601`,
  Objecten: `${BAG}/imbag/objecten/v20200601`,
  gml: 'http://www.opengis.net/gml/3.2',
  Historie: `${BAG}/imbag/historie/v20200601`,
  'Objecten-ref': `${BAG}/imbag/objecten-ref/v20200601`,
  nen5825: `${BAG}/imbag/nen5825/v20200601`,
  KenmerkInOnderzoek: `${BAG}/imbag/kenmerkinonderzoek/v20200601`,
  'selecties-extract': `http://${BAG}/extract-selecties/v20200601`,
  'sl-bag-extract': `http://${BAG}/extract-deelbestand-lvc/v20200601`,
  sl: 'http://www.kadaster.nl/schemas/standlevering-generiek/1.0',
}
const relationNamespaces = {
  'gwr-bestand': `${BAG}/gem-wpl-rel/gwr-deelbestand-lvc/v20200601`,
  'selecties-extract': `http://${BAG}/extract-selecties/v20200601`,
  bagtypes: `${BAG}/gem-wpl-rel/bag-types/v20200601`,
  'gwr-product': `${BAG}/gem-wpl-rel/gwr-producten-lvc/v20200601`,
}
const deliveryNamespaces = {
  xb: `http://${BAG}/extract-levering/v20200601`,
  'selecties-extract': `http://${BAG}/extract-selecties/v20200601`,
}

const root = (name: string, spaces: Record<string, string>, ...content: string[]): string => {
  const declared = Object.entries(spaces).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  return `${HEADER}<${name} ${declared.join(' ')}>\n${content.join('\n')}\n</${name}>\n`
}

const area = (withName: boolean): string =>
  element(
    'selecties-extract:Gebied-Registratief',
    element(
      'selecties-extract:Gebied-GEM',
      element(
        'selecties-extract:GemeenteCollectie',
        element(
          'selecties-extract:Gemeente',
          text('selecties-extract:GemeenteIdentificatie', municipality.code),
          withName ? text('selecties-extract:GemeenteNaam', municipality.name) : '',
        ),
      ),
    ),
  )

const extractDate = element(
  'selecties-extract:LVC-Extract',
  text('selecties-extract:StandTechnischeDatum', deliveryDate),
)

/** A stock file: every fragment becomes one `sl:stand`, one a line. */
export function stockFile(objectType: string, fragments: readonly string[]): string {
  const contents = element(
    'sl:inhoud',
    text('sl:gebied', 'GEMEENTE'),
    text('sl:leveringsId', '0000000001'),
    element('sl:objectTypen', text('sl:objectType', objectType)),
  )
  const stands = fragments.map((fragment) => element('sl:stand', fragment))
  return root(
    'sl-bag-extract:bagStand',
    namespaces,
    element('sl-bag-extract:bagInfo', area(false), extractDate),
    `<sl:standBestand>${text('sl:dataset', 'LVBAG')}${contents}`,
    ...stands,
    '</sl:standBestand>',
  )
}

/** Which town lies in which municipality. */
export const relationFile = (): string =>
  root(
    'gwr-bestand:BAG-GWR-Deelbestand-LVC',
    relationNamespaces,
    element('gwr-bestand:SelectieGegevens', text('selecties-extract:StandTechnischeDatum', deliveryDate)),
    element(
      'gwr-bestand:Product',
      element(
        'gwr-product:GemeenteWoonplaatsRelatieProduct',
        element(
          'gwr-product:GemeenteWoonplaatsRelatie',
          element(
            'gwr-product:tijdvakgeldigheid',
            text('bagtypes:begindatumTijdvakGeldigheid', '2010-02-09'),
          ),
          element('gwr-product:gerelateerdeWoonplaats', text('gwr-product:identificatie', place.code)),
          element('gwr-product:gerelateerdeGemeente', text('gwr-product:identificatie', municipality.code)),
          text('gwr-product:status', 'definitief'),
        ),
      ),
    ),
  )

/** What was ordered and which schema it follows. */
export const deliveryDocument = (): string =>
  root(
    'xb:BAG-Extract-Levering',
    deliveryNamespaces,
    element('xb:SelectieGegevens', extractDate, area(true)),
    element(
      'xb:SchemaInfo',
      text('xb:naam', 'BagvsExtractDeelbestandExtractLvc-2.1.0.xsd'),
      text('xb:versie', '20200601'),
    ),
  )
