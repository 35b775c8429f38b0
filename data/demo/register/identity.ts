// Names, codes and dates of the invented municipality, and the identifications of its register objects.
// 8888 has never been a municipality code, nor 8801 a town code; neither name exists on the Dutch map.

export const municipality = { code: '8888', name: 'Elzerwoude' }
export const place = { code: '8801', name: 'Elzerwoude' }
export const districtName = 'Zwaluwhoven'
export const districtValidFrom = '2024-11-01'

/** The day on which the delivery describes the register: [yyyy, mm, dd]. */
const day = ['2026', '11', '08'] as const
export const deliveryDate = day.join('-')
/** The same as it stands in file names. */
export const fileDate = `${day[2]}${day[1]}${day[0]}`
/** Local time, so that the zip's DOS timestamp is the same in every time zone. */
export const fileTime = new Date(2026, 10, 8, 12, 0, 0)

const types = { dwelling: '01', berth: '02', pitch: '03', building: '10', address: '20', street: '30' }

/** Sixteen digits: municipality, type of object, serial number. */
export const identify = (type: keyof typeof types, serial: number): string =>
  `${municipality.code}${types[type]}${String(serial).padStart(10, '0')}`
