// Addresses as people write them. Pure.
import type { Adres, Verblijfsobject } from '../../../api/contract/registry.ts'

/** "12a-II". */
export function houseNumber({ huisnummer, huisletter, toevoeging }: Adres): string {
  return `${huisnummer}${huisletter ?? ''}${toevoeging ? `-${toevoeging}` : ''}`
}

/** The main address, else the first side address. */
export function mainAddress({ adressen }: Verblijfsobject): Adres | null {
  return adressen.find(({ isHoofdadres }) => isHoofdadres) ?? adressen[0] ?? null
}

const byNumber = (one: Adres, other: Adres) =>
  one.huisnummer - other.huisnummer ||
  houseNumber(one).localeCompare(houseNumber(other), 'nl', { numeric: true })

/** One line for a whole building: "Merelhof 12", "Merelhof 2–48" or null without addresses. */
export function buildingAddress(dwellings: readonly Verblijfsobject[]): string | null {
  const addresses = dwellings.map(mainAddress).filter((address) => address !== null)
  const [first] = addresses
  if (!first) return null
  const inStreet = addresses.filter(({ straat }) => straat === first.straat).sort(byNumber)
  const [lowest = first, highest = first] = [inStreet[0], inStreet.at(-1)]
  const from = houseNumber(lowest)
  const to = houseNumber(highest)
  const otherStreets = new Set(addresses.map(({ straat }) => straat)).size - 1
  return `${first.straat} ${from}${from === to ? '' : `–${to}`}${otherStreets > 0 ? ` (+${otherStreets})` : ''}`
}

/** Dwellings in the order in which one walks past their doors. */
export function inWalkingOrder(dwellings: readonly Verblijfsobject[]): Verblijfsobject[] {
  return [...dwellings].sort((one, other) => {
    const [a, b] = [mainAddress(one), mainAddress(other)]
    if (!a || !b) return a ? -1 : b ? 1 : 0
    return a.straat.localeCompare(b.straat, 'nl') || byNumber(a, b)
  })
}
