// Street names by theme, as Dutch neighbourhoods have them: birds in the north, composers in the east, and so on.
import { centre } from '../geometry/polygon.ts'
import type { Quarter, Street } from '../plan/model.ts'

const suffixed = (suffix: string, words: string): string[] => words.split(' ').map((word) => word + suffix)

const birds = suffixed(
  'hof',
  'Merel Lijster Wielewaal Karekiet Roodborst Koolmees Winterkoning Fazanten Grutto Tureluur Scholekster Specht Putter Kwartel Nachtegaal Patrijzen Sperwer Buizerd Boerenzwaluw Staartmees Goudvink Kramsvogel Kwikstaart Ooievaar Kluut Wulp',
)
const composers = suffixed(
  'erf',
  'Bach Mozart Haydn Chopin Brahms Schubert Vivaldi Händel Liszt Grieg Sweelinck Diepenbrock Wagenaar Verdi Rossini Bizet Ravel Debussy Mahler Dvořák Smetana Telemann Purcell Elgar Fauré Corelli',
)
const trees = suffixed(
  'gaarde',
  'Linden Beuken Eschen Elzen Wilgen Berken Populieren Kastanje Meidoorn Hazelaar Lijsterbes Vlier Sering Taxus Olmen Eiken Acacia Esdoorn Kornoelje Kardinaalsmuts Jeneverbes Sleedoorn Haagbeuk Spar Larix Hulst',
)
const flowers = suffixed(
  'werf',
  'Klaver Boterbloem Margriet Korenbloem Klaproos Anemoon Sleutelbloem Weegbree Dotterbloem Pinksterbloem Ereprijs Kamille Salie Munt Valeriaan Vlas Bosbes Braam Gagel Lisdodde Zwanenbloem Kattenstaart Wederik Waterlelie Orchis Dovenetel',
)
const village = suffixed(
  'straat',
  'Emma Juliana Beatrix Irene Margriet Prins_Hendrik School Molen Hof Raadhuis Tuin Wagenmakers Smids Brouwers Pastorie Veen Turf Schippers Klompenmakers Kuipers',
).map((name) => name.replace('_', ' '))
const meadow = suffixed(
  'laan',
  'Hooi Klaver Zuring Rietgras Beemd Gras Wei Greppel Hoeve Akker Veldzicht Kroos Bies Zegge Fluitenkruid Raaigras Kamgras Koekoeksbloem Molenzicht Wetering Polder Landscheiding Boezem Vaart Sluis Tiend Griend Ruigte Dijk Wiel',
)

const themes: Record<Exclude<Quarter, 'district'>, string[]> = { village, nineties: meadow, outside: meadow }

/** North, east, south or west of the district's middle. */
function districtTheme(street: Street): string[] {
  const [x, y] = centre(street.lines.flat())
  if (Math.abs(y) > Math.abs(x)) return y > 0 ? birds : trees
  return x > 0 ? composers : flowers
}

/** Gives every street without a name the next one of its theme; names are never used twice. */
export function nameStreets(streets: readonly Street[]): void {
  const taken = new Set(streets.map((street) => street.name))
  for (const street of streets) {
    if (street.name !== '') continue
    const theme = street.quarter === 'district' ? districtTheme(street) : themes[street.quarter]
    const spare = [...theme, ...birds, ...trees, ...flowers, ...composers, ...meadow]
    const name = spare.find((candidate) => !taken.has(candidate))
    if (!name) throw new Error('The demo town has more streets than names: add names to addressing/names.ts')
    taken.add(name)
    street.name = name
  }
}
