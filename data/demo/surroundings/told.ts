// The words of the demo's surroundings: names, times and opinions that nobody ever had.
import type { Point } from '../geometry/vector.ts'

/** At an amenity of the plan, by its year, or at a spot in local metres. */
export type Spot = { amenity: number } | { at: Point }
/** Along streets, by name, or all over a park. */
export type Stretch = { streets: readonly string[] } | { park: number }

export const meetingPlaces: readonly {
  naam: string
  soort: string
  wie: string
  momenten: string
  toelichting: string
  spot: Spot
}[] = [
  {
    naam: 'Basisschool De Zwaluwstaart',
    soort: 'school',
    wie: 'ouders van de onderbouw, hulpouders',
    momenten: 'schooldagen rond 8.20 en 14.10 uur; koffie-ochtend eerste vrijdag',
    toelichting: 'De directie wil meedenken: het gebouw zelf moet ook van het gas.',
    spot: { amenity: 1972 },
  },
  {
    naam: 'De Ark',
    soort: 'kerk',
    wie: 'kerkgangers, koor, eettafel voor 65-plus',
    momenten: 'zondag 10 uur; eettafel op woensdag 17.30 uur',
    toelichting: 'De zaal is te huur voor een bewonersavond.',
    spot: { amenity: 1973 },
  },
  {
    naam: 'Wijkcentrum De Meent',
    soort: 'buurthuis',
    wie: 'klaverjasclub, taalcafé, repaircafé, gymgroep',
    momenten: 'elke werkdag van 9 tot 22 uur; repaircafé op de tweede zaterdag',
    toelichting: 'De beheerder kent bijna iedereen. Inloop over energie past na het repaircafé.',
    spot: { amenity: 1974 },
  },
  {
    naam: 'Winkels De Meent',
    soort: 'winkel',
    wie: 'bijna de hele wijk',
    momenten: 'zaterdagochtend is het drukst',
    toelichting: 'Bij de bakker hangt een prikbord.',
    spot: { amenity: 1971 },
  },
  {
    naam: 'Speelplek in het park',
    soort: 'anders',
    wie: 'jonge ouders met kinderen tot acht jaar',
    momenten: 'bij droog weer, vanaf 15 uur',
    toelichting: '',
    spot: { at: [-60, 10] },
  },
]

export const parties: readonly {
  naam: string
  soort: string
  belang: string
  bijdrage: string
  toelichting: string
  spot: Spot | null
}[] = [
  {
    naam: 'Woningstichting Polderthuis',
    soort: 'woningcorporatie',
    belang: 'onderhoud van de twee flats goed inplannen',
    bijdrage: 'huurderscommissie en een proefwoning',
    toelichting: 'Wil geen vergadering zonder de huurders erbij.',
    spot: { at: [150, -120] },
  },
  {
    naam: 'Elzerwoude Opgewekt',
    soort: 'energiecooperatie',
    belang: 'leden werven in de wijk',
    bijdrage: 'energiecoaches en een warmtebeeldcamera',
    toelichting: '',
    spot: { amenity: 1974 },
  },
  {
    naam: 'Netbeheer Groene Hart',
    soort: 'netbeheerder',
    belang: 'weten wanneer er warmtepompen bij komen',
    bijdrage: 'planning van de kabels',
    toelichting: 'Vraagt per straat een schatting, een jaar vooruit.',
    spot: null,
  },
  {
    naam: 'Bewonersgroep Groen Erf',
    soort: 'vereniging',
    belang: 'minder tegels en meer bomen op de erven',
    bijdrage: 'zes actieve leden en een nieuwsbrief',
    toelichting: '',
    spot: null,
  },
  {
    naam: 'Gezondheidscentrum Meenthof',
    soort: 'zorg-en-welzijn',
    belang: 'minder klachten door vocht en kou',
    bijdrage: 'verwijst mensen door met klachten over de woning',
    toelichting: '',
    spot: { amenity: 1976 },
  },
]

export const opportunities: readonly {
  naam: string
  soort: string
  eigenaar: string
  vanJaar: number
  totJaar: number
  toelichting: string
  stretch: Stretch
}[] = [
  {
    naam: 'Riool Kievitlaan en Fuutlaan vervangen',
    soort: 'riolering',
    eigenaar: 'gemeente Elzerwoude, riolering',
    vanJaar: 2027,
    totJaar: 2028,
    toelichting: 'De straat gaat helemaal open. Regenwater komt in een eigen buis.',
    stretch: { streets: ['Kievitlaan', 'Fuutlaan'] },
  },
  {
    naam: 'Park opnieuw ingericht',
    soort: 'groen',
    eigenaar: 'gemeente Elzerwoude, groen',
    vanJaar: 2027,
    totJaar: 2027,
    toelichting: 'Bewoners ontwerpen mee: een moment om elkaar te spreken.',
    stretch: { park: 0 },
  },
  {
    naam: 'Zwaardere kabel Zwaluwlaan',
    soort: 'elektriciteitsnet',
    eigenaar: 'Netbeheer Groene Hart',
    vanJaar: 2029,
    totJaar: 2030,
    toelichting: 'Nodig voordat hier veel warmtepompen komen.',
    stretch: { streets: ['Zwaluwlaan'] },
  },
  {
    naam: 'Schilderwerk en kozijnen Roerdomplaan',
    soort: 'onderhoud',
    eigenaar: 'Woningstichting Polderthuis',
    vanJaar: 2028,
    totJaar: 2028,
    toelichting: 'Triple glas kan mee met de steiger.',
    stretch: { streets: ['Roerdomplaan'] },
  },
  {
    naam: 'Oude gasleiding Leeuweriklaan',
    soort: 'gasnet',
    eigenaar: 'Netbeheer Groene Hart',
    vanJaar: 2031,
    totJaar: 2032,
    toelichting: 'Vervangen of weghalen: in 2029 moet dat duidelijk zijn.',
    stretch: { streets: ['Leeuweriklaan'] },
  },
]

/** Answers in the order in which they were saved; one question has two versions. */
export const answers: readonly { vraag: string; stand: 'open' | 'beantwoord'; toelichting: string }[] = [
  {
    vraag: 'wat-speelt-er',
    stand: 'open',
    toelichting: 'Veel gehoord bij de winkels: tocht, en zorgen over de kosten.',
  },
  {
    vraag: 'wat-speelt-er',
    stand: 'beantwoord',
    toelichting:
      'Tocht en hoge kosten houden mensen bezig. De actie met glas van vorig jaar ging goed en maakt nieuwsgierig. De parkeerplannen van de gemeente kostten vertrouwen.',
  },
  {
    vraag: 'ontmoeting',
    stand: 'beantwoord',
    toelichting:
      'Schoolplein, wijkcentrum en winkels. De eettafel van De Ark bereikt ouderen die nergens anders komen. Mensen zonder kinderen aan de oostkant zien we nog niet.',
  },
  {
    vraag: 'kennis-en-kunde',
    stand: 'open',
    toelichting: 'Een gepensioneerde installateur wil helpen. Nog vragen bij de bewonersgroep.',
  },
  {
    vraag: 'andere-partijen',
    stand: 'beantwoord',
    toelichting:
      'Corporatie, netbeheerder, energiecoöperatie en het gezondheidscentrum; zie de lijst met partijen.',
  },
]
