import { expect, test } from 'vitest'
import {
  nieuweBelanghebbende,
  nieuweKoppelkans,
  nieuweOntmoetingsplek,
} from '../../../api/contract/surroundings.ts'
import { demo } from '../testing.ts'
import { composeSurroundings } from './surroundings.ts'

test('is what the API takes, at buildings and streets of the plan', { timeout: 60_000 }, () => {
  const { town, registration } = demo()
  const told = composeSurroundings(town, registration)
  for (const place of told.ontmoetingsplekken) nieuweOntmoetingsplek.parse(place)
  for (const party of told.belanghebbenden) nieuweBelanghebbende.parse(party)
  for (const opportunity of told.koppelkansen) nieuweKoppelkans.parse(opportunity)
  const buildings = told.ontmoetingsplekken.flatMap(({ plaats }) => ('pand' in plaats ? [plaats.pand] : []))
  expect(new Set(buildings).size).toBe(4)
})

test('answers some of the seven questions and leaves others open', () => {
  const { town, registration } = demo()
  const { antwoorden } = composeSurroundings(town, registration)
  const answered = new Set(antwoorden.filter(({ stand }) => stand === 'beantwoord').map(({ vraag }) => vraag))
  expect(answered.size).toBe(3)
})
