// Registrations that are about no existing home of the town: shops and halls, berths, permits, homes elsewhere.
import type { Building, Town } from '../plan/model.ts'
import type { Random } from '../random.ts'
import type { Registration as Registered } from '../register/build.ts'
import { addressOf } from './addressed.ts'
import { LAST_SURVEY } from './histories.ts'
import { byInspection, byNta, byOwner } from './methods.ts'
import { daysAfter, type Registration } from './registration.ts'

const ELSEWHERE = 48

/** Shops, school, church and halls: most have a label of their own kind, without a type of home. */
function utility(town: Town, { buildingIds, dwellingIds }: Registered, random: Random): Registration[] {
  const buildings = town.buildings.filter(({ kind, state }) => kind !== 'works' && state !== 'demolished')
  return buildings.flatMap((building) =>
    building.units
      .filter((unit) => !unit.purposes.includes('woonfunctie') && random.chance(0.75))
      .map((unit) => ({
        ...byNta(
          {
            date: daysAfter('2021-04-01', random.whole(0, 1900)),
            need: random.between(90, 330),
            floorArea: unit.floorArea,
            compactness: 1.6,
          },
          random,
        ),
        Berekeningstype: 'NTA 8800:2023 (basisopname utiliteitsbouw)',
        Gebouwklasse: 'U',
        ...addressOf(unit),
        Bouwjaar: String(building.year),
        BAGVerblijfsobjectID: dwellingIds.get(unit) ?? '',
        BAGPandIDs: buildingIds.get(building) ?? '',
      })),
  )
}

/** Homes that are still to be built have a label for their permit: it says nothing of an existing home. */
function permits(town: Town, { buildingIds, dwellingIds }: Registered, random: Random): Registration[] {
  const building = (one: Building) => one.state === 'planned' || one.state === 'started'
  return town.buildings.filter(building).flatMap((one) =>
    one.units.map((unit) => ({
      ...byNta(
        { date: '2025-08-20', need: random.between(-12, 28), floorArea: unit.floorArea, compactness: 2.2 },
        random,
      ),
      Status: 'Vergunningsaanvraag',
      SoortOpname: 'Detailopname',
      Gebouwklasse: 'W',
      Gebouwtype: 'Vrijstaande woning',
      ...addressOf(unit),
      Projectnaam: 'Weidelaan fase 3',
      Projectobject: `Kavel ${unit.number ?? ''}`,
      Bouwjaar: String(one.year),
      EisEnergiebehoefte: '65,00',
      EisPrimaireFossieleEnergie: '30,00',
      EisAandeelHernieuwbareEnergie: '50,0',
      EisTemperatuuroverschrijding: '1,20',
      BAGVerblijfsobjectID: dwellingIds.get(unit) ?? '',
      BAGPandIDs: buildingIds.get(one) ?? '',
    })),
  )
}

/** One houseboat and one caravan were surveyed. */
function berths(town: Town, { register }: Registered, random: Random): Registration[] {
  const survey = { date: '2024-05-16', need: 236, floorArea: 74, compactness: 2.8 }
  const berth = town.places.find((place) => place.sort === 'berth')
  const pitch = town.places.find((place) => place.sort === 'pitch')
  if (!berth || !pitch) throw new Error('The town has neither berths nor pitches')
  return [
    {
      ...byNta(survey, random),
      Gebouwklasse: 'W',
      Gebouwtype: 'Woonboot bestaande ligplaats',
      ...addressOf(berth.unit),
      Bouwjaar: '1988',
      BAGLigplaatsID: register.berths[0]?.id ?? '',
    },
    {
      ...byNta({ ...survey, date: '2022-10-04', need: 318, floorArea: 58 }, random),
      Gebouwklasse: 'W',
      Gebouwtype: 'Woonwagen',
      ...addressOf(pitch.unit),
      Bouwjaar: '1996',
      BAGStandplaatsID: register.pitches[0]?.id ?? '',
    },
  ]
}

/** The national file is about other towns too: these have to be passed over. */
function elsewhere(random: Random): Registration[] {
  return Array.from({ length: ELSEWHERE }, (_, i) => {
    const survey = {
      date: daysAfter('2012-01-01', random.whole(0, 5300)),
      need: random.between(60, 400),
      floorArea: random.between(50, 180),
      compactness: 1.5,
    }
    const method = survey.date < '2015-01-01' ? byInspection : survey.date < '2021-01-01' ? byOwner : byNta
    const serial = String(i + 1).padStart(10, '0')
    return {
      ...method(survey.date > LAST_SURVEY ? { ...survey, date: LAST_SURVEY } : survey, random),
      Gebouwklasse: 'W',
      Gebouwtype: random.pick(['Rijwoning tussen', 'Rijwoning hoek', 'Vrijstaande woning', 'Portiek']),
      Postcode: `3499${random.pick(['AB', 'AC', 'BD', 'CE'])}`,
      Huisnummer: String(i + 1),
      Bouwjaar: String(random.whole(1920, 2010)),
      BAGVerblijfsobjectID: `888901${serial}`,
      BAGPandIDs: `888910${serial}`,
    }
  })
}

/** All of them. */
export const otherRegistrations = (town: Town, registered: Registered, random: Random): Registration[] => [
  ...utility(town, registered, random),
  ...permits(town, registered, random),
  ...berths(town, registered, random),
  ...elsewhere(random),
]
