// The themes over register facts, in the order in which they are offered.
import { buildingStatusTheme } from './building-status.ts'
import { buildingYearTheme } from './building-year.ts'
import { floorAreaTheme } from './floor-area.ts'
import { heightTheme } from './height.ts'
import { housingTypeTheme } from './housing-type.ts'
import { labelTheme } from './label.ts'
import { purposeTheme } from './purpose.ts'
import type { Theme, ThemeId } from './theme.ts'

export const registerThemes: readonly Theme[] = [
  labelTheme,
  buildingYearTheme,
  housingTypeTheme,
  heightTheme,
  purposeTheme,
  floorAreaTheme,
  buildingStatusTheme,
]

/** The theme with that id, or year of construction. */
export const registerTheme = (id: ThemeId | null): Theme =>
  registerThemes.find((theme) => theme.id === id) ?? buildingYearTheme
