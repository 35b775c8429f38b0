// The pages beside the map, by the name that they have in the address.
export const pageIds = ['profiel', 'kwaliteit', 'inlezen'] as const
export type PageId = (typeof pageIds)[number]
