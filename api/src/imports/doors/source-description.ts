// How the product tells what its sources are, and which doors fetch by themselves.
import type { OnlineDoor } from '../../../contract/imports.ts'
import type { Config } from '../../platform/config/config.ts'
import type { ImportSource } from '../runs/run-import.ts'

/** A door that fetches by itself. `missingSetting` names the setting without which it cannot. */
export interface OnlineDoorDescription {
  path: string
  asks: OnlineDoor['vraagt']
  missingSetting: (config: Config) => string | null
}

/** What a source is and where its files are to be had. */
export interface SourceDescription {
  source: ImportSource
  name: string
  keeper: string | null
  places: { name: string; url: string }[]
  online?: OnlineDoorDescription[]
}
