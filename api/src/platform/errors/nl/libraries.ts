// What libraries say in English of what somebody sent, in Dutch: Hono, and GEOS on boundaries.
export const libraries = {
  'Malformed JSON in request body': 'Wat is verstuurd, is geen JSON.',

  'Self-intersection': 'hij kruist zichzelf',
  'Ring Self-intersection': 'hij raakt zichzelf',
  'Hole lies outside shell': 'een opening ligt buiten de omtrek',
  'Nested holes': 'een opening ligt in een andere opening',
  'Nested shells': 'een deel ligt in een ander deel',
  'Duplicate Rings': 'een omtrek staat er twee keer in',
  'Interior is disconnected': 'hij valt uit elkaar in een punt',
  'Too few points in geometry component': 'hij heeft te weinig punten',
}
