// Server state of the orientation's questions: the answers of an area, their versions, and saving one.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OrientationQuestion } from '../../../../../api/contract/vocabulary.ts'
import { type Answer, fetchAnswers, fetchAnswerVersions, saveAnswer } from '../../../lib/api/surroundings.ts'

const minute = 60_000

export const useAnswers = (area: string) =>
  useQuery({
    queryKey: ['answers', area],
    queryFn: ({ signal }) => fetchAnswers(area, signal),
    staleTime: minute,
  })

export const useAnswerVersions = (
  area: string,
  question: OrientationQuestion,
  version: number,
  wanted: boolean,
) =>
  useQuery({
    queryKey: ['answer-versions', area, question, version],
    queryFn: ({ signal }) => fetchAnswerVersions(area, question, signal),
    enabled: wanted,
    staleTime: minute,
  })

/** Saves an answer; after a refusal the answers are asked again, so that the other one's can be shown. */
export function useSaveAnswer(area: string, question: OrientationQuestion) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answer: Answer) => saveAnswer(area, question, answer),
    onSuccess: (answers) => client.setQueryData(['answers', area], answers),
    onError: () => client.invalidateQueries({ queryKey: ['answers', area] }),
  })
}
