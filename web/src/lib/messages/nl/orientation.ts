// Teksten: orientation.
export const orientation = {} as const
