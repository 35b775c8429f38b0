// The publication on screen: the one of the address, else the newest, with its figures and areas.
import { useMemo } from 'react'
import type { PublishedFigure } from '../../../../api/contract/publications.ts'
import { usePublications, usePublishedAreas, usePublishedFigures } from '../../lib/api/publications.ts'
import { districtProgress } from './progress.ts'

export interface ProgressChoice {
  /** `wijk-…`; null: no area. */
  area: string | null
  /** Reference date; null: the newest. */
  date: string | null
  figure: PublishedFigure
}

/** @param choice null while nothing of it is wanted */
export function useProgress(choice: ProgressChoice | null) {
  const list = usePublications(choice !== null)
  const newest = list.data?.[0]?.id ?? null
  const id = list.data?.find((one) => one.id === choice?.date)?.id ?? newest
  const figures = usePublishedFigures(choice ? id : null)
  const areas = usePublishedAreas(choice ? id : null)
  const { area, figure } = choice ?? {}
  const progress = useMemo(
    () =>
      figures.data && areas.data && figure
        ? districtProgress(figures.data, areas.data, area ?? null, figure)
        : null,
    [figures.data, areas.data, area, figure],
  )
  return { id, list, figures, areas, progress }
}
