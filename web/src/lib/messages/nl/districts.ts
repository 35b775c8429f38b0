// Teksten: districts.
export const districts = {} as const
