import { describe, expect, test } from 'vitest'
import { formatCamera, parseCamera } from './camera.ts'
import { labelPoint } from './label-point.ts'
import { middleOfHomes } from './overview.ts'

describe('the place in the address', () => {
  test('survives the way there and back', () => {
    const camera = { latitude: 52.30712, longitude: 5.04103, zoom: 15.2 }
    expect(parseCamera(formatCamera(camera))).toEqual(camera)
  })

  test.each(['', '52,5', '52,5,abc', '95,5,12', '52,5,99', '52,5,12,3'])('refuses "%s"', (text) => {
    expect(parseCamera(text)).toBeNull()
  })
})

test('a farm far out does not pull the middle of the homes into a meadow', () => {
  const town = Array.from({ length: 9 }, (_, index) => ({
    middle: [5 + index / 1000, 52] as [number, number],
    homes: 10,
  }))
  expect(middleOfHomes([...town, { middle: [6, 53], homes: 1 }])).toEqual([5.004, 52])
  expect(middleOfHomes([{ middle: [5, 52], homes: 0 }])).toBeNull()
})

test('a cluster of several parts is labelled inside its largest', () => {
  const square = (west: number, size: number) => [
    [
      [west, 52] as [number, number],
      [west + size, 52] as [number, number],
      [west + size, 52 + size] as [number, number],
      [west, 52 + size] as [number, number],
      [west, 52] as [number, number],
    ],
  ]
  const [longitude = 0] = labelPoint({ coordinates: [square(5, 0.001), square(5.1, 0.01)] }) ?? []
  expect(longitude).toBeGreaterThan(5.1)
  expect(labelPoint({ coordinates: [] })).toBeNull()
})

test('a word on an area with a bend stands well within it, not on its edge', () => {
  // An L: the middle of its outline lies in the corner that it leaves open.
  const bend: [number, number][] = [
    [5, 52],
    [5.01, 52],
    [5.01, 52.002],
    [5.002, 52.002],
    [5.002, 52.01],
    [5, 52.01],
    [5, 52],
  ]
  const [longitude = 0, latitude = 0] = labelPoint({ coordinates: [[bend]] }) ?? []
  const inFoot = latitude > 52.0005 && latitude < 52.0015 && longitude > 5.0005 && longitude < 5.0095
  const inLeg = longitude > 5.0005 && longitude < 5.0015 && latitude > 52.0005 && latitude < 52.0095
  expect(inFoot || inLeg).toBe(true)
})
