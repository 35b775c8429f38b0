// Teksten: surroundings.
export const surroundings = {} as const
