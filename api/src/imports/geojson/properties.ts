// Reads texts from the properties of GeoJSON features and collects what is wrong with them.
import type { Fault } from '../../platform/errors/app-error.ts'
import { told } from '../../platform/errors/told.ts'
import type { PlacedFeature } from './read-features.ts'

/** A required text property; noted as a fault and '' when it is absent. */
export function textOf({ place, properties }: PlacedFeature, name: string, faults: Fault[]): string {
  const value = properties[name]
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  faults.push({ place, reason: told`has no property "${name}" with a text` })
  return ''
}

/** A required property out of a list. */
export function oneOf<Value extends string>(
  feature: PlacedFeature,
  name: string,
  values: readonly Value[],
  faults: Fault[],
): Value | '' {
  const text = textOf(feature, name, faults)
  const value = values.find((candidate) => candidate === text)
  if (text !== '' && !value)
    faults.push({
      place: feature.place,
      reason: told`has ${name} "${text}": choose from ${values.join(', ')}`,
    })
  return value ?? ''
}
