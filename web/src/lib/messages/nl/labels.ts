// Teksten: labels.
export const labels = {} as const
