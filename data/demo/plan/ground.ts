// The hand-drawn part of the town, in local metres around the district's centre: what a planner would sketch first.
// Zones, main streets, water and parks. Everything else grows between them.

import type { Ring } from '../geometry/polygon.ts'
import { band, offsetLine, smooth } from '../geometry/polyline.ts'
import type { Point } from '../geometry/vector.ts'
import type { Quarter } from './model.ts'

const closed = (points: readonly Point[]): Ring => smooth(points, true, 12).slice(0, -1)

/** The edge of the cauliflower district. */
export const districtEdge: Ring = closed([
  [-335, -310],
  [-190, -352],
  [-60, -330],
  [80, -342],
  [225, -350],
  [340, -285],
  [392, -130],
  [372, 30],
  [405, 170],
  [345, 315],
  [200, 372],
  [40, 352],
  [-120, 385],
  [-275, 345],
  [-352, 215],
  [-328, 70],
  [-356, -80],
  [-362, -210],
])

/** Where each quarter may build. */
export const zones: Record<Quarter, Ring> = {
  district: districtEdge,
  village: closed([
    [-520, -960],
    [-430, -700],
    [-470, -420],
    [-395, -200],
    [-378, 0],
    [-372, 240],
    [-345, 430],
    [-370, 640],
    [-330, 990],
    [-620, 990],
    [-640, 640],
    [-690, 400],
    [-752, 190],
    [-748, -60],
    [-690, -190],
    [-640, -330],
    [-640, -600],
    [-640, -960],
  ]),
  nineties: closed([
    [-400, -430],
    [-250, -408],
    [0, -402],
    [200, -408],
    [330, -400],
    [385, -500],
    [362, -640],
    [250, -712],
    [60, -690],
    [-140, -722],
    [-310, -695],
    [-405, -600],
  ]),
  outside: [
    [-1500, -1500],
    [1500, -1500],
    [1500, 1500],
    [-1500, 1500],
  ],
}

/** Main streets: name, points, and whether the curve closes. */
export const mainStreets = {
  ring: smooth(
    [
      [-232, -195],
      [-100, -238],
      [70, -214],
      [205, -232],
      [272, -130],
      [248, 5],
      [282, 120],
      [212, 240],
      [70, 222],
      [-70, 268],
      [-205, 218],
      [-248, 110],
      [-208, 0],
      [-252, -100],
    ],
    true,
  ),
  west: smooth([
    [-492, 12],
    [-420, 26],
    [-350, 8],
    [-285, 22],
    [-220, 36],
  ]),
  north: smooth([
    [40, 468],
    [22, 400],
    [52, 320],
    [40, 226],
  ]),
  south: smooth([
    [40, -575],
    [70, -470],
    [48, -380],
    [72, -300],
    [60, -214],
  ]),
  centre: smooth([
    [-16, -226],
    [6, -160],
    [60, -108],
    [78, -30],
    [52, 50],
    [64, 130],
    [30, 226],
  ]),
  east: smooth([
    [78, -28],
    [140, -52],
    [200, -20],
    [250, 8],
  ]),
  village: smooth([
    [-545, -980],
    [-530, -700],
    [-562, -480],
    [-540, -300],
    [-492, -120],
    [-490, 60],
    [-520, 230],
    [-498, 420],
    [-462, 610],
    [-480, 800],
    [-455, 1000],
  ]),
  provincial: smooth([
    [-1250, 560],
    [-900, 500],
    [-620, 445],
    [-350, 455],
    [40, 468],
    [330, 455],
    [560, 480],
    [900, 445],
    [1250, 470],
  ]),
  nineties: smooth([
    [-552, -552],
    [-490, -556],
    [-400, -545],
    [-300, -580],
    [-150, -565],
    [40, -575],
    [190, -552],
    [330, -570],
  ]),
  kade: smooth([
    [575, -1100],
    [610, -800],
    [585, -450],
    [630, -150],
    [605, 150],
    [640, 478],
    [610, 800],
    [650, 1100],
  ]),
  back: smooth([
    [-513, 186],
    [-580, 200],
    [-660, 165],
    [-705, 60],
    [-680, -60],
    [-600, -120],
    [-498, -135],
  ]),
  church: smooth([
    [-498, 130],
    [-450, 150],
    [-425, 215],
    [-438, 290],
    [-503, 300],
  ]),
  singelkade: smooth([
    [-164, -224],
    [-196, -286],
    [-258, -312],
    [-318, -285],
    [-338, -215],
    [-330, -100],
    [-326, 0],
    [-322, 18],
  ]),
  weidezicht: smooth([
    [282, 120],
    [330, 108],
    [362, 150],
    [358, 220],
    [322, 285],
    [250, 318],
    [180, 322],
    [120, 300],
    [98, 226],
  ]),
  sport: smooth([
    [362, 150],
    [392, 128],
    [425, 98],
    [480, 92],
    [606, 104],
  ]),
  flatSouth: smooth([
    [60, -108],
    [84, -147],
    [123.7, -163.2],
    [189.5, -134],
  ]),
  flatEast: smooth([
    [170, -36],
    [158, 10],
    [163, 55],
    [193.5, 112.6],
  ]),
  parkPath: smooth([
    [-214, 8],
    [-160, -6],
    [-128, -62],
    [-40, -78],
    [22, -62],
    [66, -76],
  ]),
  wedgePath: smooth([
    [-24, 84],
    [-50, 130],
    [-52, 190],
    [-66, 266],
  ]),
  singelPath: smooth([
    [-336, 372],
    [-358, 250],
    [-338, 112],
    [-351, 30],
    [-370, -80],
    [-377, -218],
    [-358, -320],
    [-294, -362],
    [-180, -369],
    [-60, -352],
    [54, -356],
  ]),
  works: smooth([
    [-190, 462],
    [-180, 540],
    [-120, 610],
    [0, 640],
    [120, 620],
    [175, 560],
    [180, 465],
  ]),
} satisfies Record<string, Point[]>

/** The old watercourse west of the ribbon, with a bend for every bend of the street. */
export const wetering: Point[] = offsetLine(mainStreets.village, 13)

/** The canal along the district's western and southern edge. */
export const singelLine = smooth([
  [-352, 395],
  [-372, 250],
  [-352, 110],
  [-366, 30],
  [-385, -80],
  [-392, -220],
  [-372, -330],
  [-300, -378],
  [-180, -385],
  [-60, -368],
  [30, -372],
])

export const water: Ring[] = [
  band(wetering, 3.2),
  band(singelLine, 5.5),
  closed([
    [-95, -15],
    [-70, 30],
    [-30, 52],
    [-8, 30],
    [-28, 0],
    [-20, -30],
    [-55, -48],
    [-90, -42],
  ]),
  closed([
    [285, -235],
    [318, -215],
    [330, -170],
    [318, -140],
    [296, -165],
    [290, -200],
  ]),
]

export const parks: Ring[] = [
  closed([
    [-150, -40],
    [-140, 30],
    [-90, 75],
    [-30, 92],
    [18, 70],
    [30, 20],
    [40, -40],
    [20, -85],
    [-40, -95],
    [-110, -85],
  ]),
]

/** Green wedges that let the park run out between the erven. */
export const wedges: Ring[] = [
  closed([
    [-52, 95],
    [-28, 150],
    [-40, 215],
    [-62, 212],
    [-68, 150],
    [-80, 90],
  ]),
  closed([
    [270, -250],
    [350, -250],
    [345, -120],
    [300, -110],
    [272, -190],
  ]),
  closed([
    [-330, 60],
    [-262, 90],
    [-258, 125],
    [-300, 150],
    [-335, 130],
  ]),
]

/** Two football pitches and a training field, in the meadow east of the district. */
export const sportsFields: Ring[] = (
  [
    [
      [452, 128],
      [556, 136],
      [551, 200],
      [447, 192],
    ],
    [
      [446, 204],
      [550, 212],
      [545, 276],
      [441, 268],
    ],
    [
      [440, 284],
      [500, 289],
      [497, 330],
      [437, 325],
    ],
  ] as const
).map((ring) => [...ring])

/** The town's outline in the register: far out in the meadows, along ditches. */
export const boundary: Ring = [
  [-1490, -1310],
  [-620, -1275],
  [210, -1330],
  [1280, -1250],
  [1335, -420],
  [1290, 310],
  [1345, 1240],
  [420, 1290],
  [-380, 1245],
  [-1440, 1300],
  [-1475, 420],
  [-1510, -390],
]
