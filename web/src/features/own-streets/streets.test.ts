import { expect, test } from 'vitest'
import { buildingsByWelcome, byStreet, type Door } from './streets.ts'

const door = (straat: string, pand: string | null, stand: Door['stand']) => ({ straat, pand, stand }) as Door
const doors = [
  door('Merelhof', 'a', 'welkom'),
  door('Vinkweg', 'b', 'niet-benaderen'),
  door('Merelhof', 'c', 'niet-benaderen'),
  door('Merelhof', 'c', 'welkom'),
  door('Vinkweg', null, 'welkom'),
]

test('gathers the doors of a street and counts where somebody is welcome', () => {
  expect(byStreet(doors).map(({ name, doors: own, welcome }) => [name, own.length, welcome])).toEqual([
    ['Merelhof', 3, 2],
    ['Vinkweg', 2, 1],
  ])
})

test('a building with one welcome home may be gone to; one without may not', () => {
  expect(buildingsByWelcome(doors)).toEqual({ welcome: ['a', 'c'], leave: ['b'] })
})
