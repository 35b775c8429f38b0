// Teksten: themes.
export const themes = {} as const
