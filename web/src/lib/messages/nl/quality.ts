// Teksten: quality.
export const quality = {} as const
