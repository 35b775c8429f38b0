// Teksten: imports.
export const imports = {} as const
