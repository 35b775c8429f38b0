import { expect, test } from 'vitest'
import type { EnergyClass, LabelStatus } from '../../../../api/contract/vocabulary.ts'
import { labelMark, summariseLabels } from './label-mark.ts'

test('what is uncertain looks otherwise than by its colour alone', () => {
  const marks = (['geregistreerd', 'oudere-methode', 'via-adres', 'verlopen'] as const).map((status) => {
    const { mark, texture } = labelMark('C', status)
    return [mark, texture]
  })
  expect(marks).toEqual([
    ['C', undefined],
    ['C', 'ouder'],
    ['C', 'adres'],
    ['(C)', 'verlopen'],
  ])
  expect(labelMark(null, 'onbekend')).toMatchObject({ hatch: true })
})

test('a building tells its best and worst valid label by rank, and how many it lacks', () => {
  const home = (energielabel: EnergyClass | null, energielabelStatus: LabelStatus) => ({
    energielabel,
    energielabelStatus,
  })
  const unknown = home(null, 'onbekend')
  const homes = [
    home('A', 'geregistreerd'),
    home('A++', 'oudere-methode'),
    home('F', 'via-adres'),
    home('G', 'verlopen'),
    unknown,
  ]
  expect(summariseLabels(homes)).toEqual({
    homes: 5,
    valid: 3,
    expired: 1,
    unknown: 1,
    best: 'A++',
    worst: 'F',
  })
  expect(summariseLabels([unknown])).toMatchObject({ best: null, worst: null, unknown: 1 })
})
