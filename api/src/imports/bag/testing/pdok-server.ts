// A server on this machine that answers as PDOK's BAG OGC API and Locatieserver do, with what a test wants it to do wrong.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DeliveryContent, Position } from './delivery-builder.ts'
import { type LightRow, type LightTable, lightRows } from './light-rows.ts'

interface Spoilt {
  status?: number
  body?: string
  headers?: Record<string, string>
}

export interface PdokAnswers {
  content: DeliveryContent
  /** Municipality of each town, by name and code. */
  municipalities: { code: string; name: string; towns: string[] }[]
  /** What to answer instead; asked for every request, with its number from 1. */
  instead: (path: string, number: number) => Spoilt | undefined
  /** Buildings that no tile holds, but that can be asked for one by one. */
  onlySingly: string[]
}

export interface PdokServer {
  bagUrl: string
  locationUrl: string
  answers: PdokAnswers
  requests: string[]
  close(): Promise<void>
}

const pageSize = 2
const rijksdriehoek = 'http://www.opengis.net/def/crs/EPSG/0/28992'

/** A feature id as PDOK's look: nothing of the identification can be read from it. */
const featureId = (identification: string): string => {
  const digits = [...identification].map((digit) => (9 - Number(digit)).toString(16)).reverse()
  return `${digits.slice(0, 8).join('')}-0000-5000-8000-0000${digits.slice(8).join('')}`
}

export async function startPdok(content: DeliveryContent): Promise<PdokServer> {
  const answers: PdokAnswers = {
    content,
    municipalities: [{ code: '9998', name: 'Voorbeeld', towns: ['9997'] }],
    instead: () => undefined,
    onlySingly: [],
  }
  const requests: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', `http://${request.headers.host}`)
    requests.push(`${url.pathname}${url.search}`)
    const spoilt = answers.instead(url.pathname, requests.length)
    if (spoilt) {
      response.writeHead(spoilt.status ?? 200, { 'content-type': 'text/html', ...spoilt.headers })
      response.end(spoilt.body ?? '')
    } else if (url.pathname.startsWith('/bag')) answerBag(answers, url, response)
    else answerLocation(answers, url, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    bagUrl: `${base}/bag`,
    locationUrl: `${base}/locatie`,
    answers,
    requests,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function send(response: ServerResponse, status: number, content: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(content))
}

/** Names of the main address differ from the GeoPackage's, and a building is told by its address at the service. */
function featureOf(base: string, { properties, geometry }: LightRow) {
  const identification = String(properties.identificatie)
  const {
    pand_identificatie: buildings,
    nummeraanduiding_hoofdadres_identificatie: main,
    ...rest
  } = properties
  const hrefs = String(buildings ?? '')
    .split(',')
    .filter(Boolean)
    .map((id) => `${base}/collections/pand/items/${featureId(id)}`)
  const isPoint = typeof geometry[0] === 'number'
  return {
    type: 'Feature',
    id: featureId(identification.padStart(16, '0')),
    properties: {
      '"verblijfsobject"': 'verblijfsobject',
      ...rest,
      ...(main !== undefined && {
        hoofdadres_identificatie: main,
        hoofdadres_status: 'Naamgeving uitgegeven',
        openbare_ruimte_status: 'Naamgeving uitgegeven',
        'pand.href': hrefs,
      }),
    },
    geometry: isPoint
      ? { type: 'Point', coordinates: geometry }
      : { type: 'Polygon', coordinates: [geometry] },
  }
}

function answerBag(answers: PdokAnswers, url: URL, response: ServerResponse): void {
  const base = `${url.origin}/bag`
  const keeper = (town: string) =>
    answers.municipalities.find(({ towns }) => towns.includes(town))?.code ?? '0000'
  const tables: Record<LightTable, LightRow[]> = lightRows(answers.content, keeper)
  if (url.pathname === '/bag/collections')
    return void send(response, 200, { collections: Object.keys(tables).map((id) => ({ id })) })
  const [, name = '', id] = /^\/bag\/collections\/(\w+)\/items(?:\/([\w-]+))?$/.exec(url.pathname) ?? []
  const rows = tables[name as LightTable]
  if (!rows || url.searchParams.get('crs') !== rijksdriehoek) return void send(response, 404, {})
  const headers = { 'content-crs': `<${rijksdriehoek}>` }
  const features = rows.map((row) => featureOf(base, row))
  const isHidden = (row: LightRow | undefined) =>
    answers.onlySingly.includes(String(row?.properties.identificatie))
  if (id) {
    const found = features.find((feature) => feature.id === id)
    return void send(response, found ? 200 : 404, found ?? {}, headers)
  }
  const box = (url.searchParams.get('bbox') ?? '').split(',').map(Number)
  const inBox = features.filter(
    (_feature, index) => meets(rows[index]?.geometry ?? [], box) && !isHidden(rows[index]),
  )
  const from = Number(url.searchParams.get('cursor') ?? 0)
  const next = new URL(url)
  next.searchParams.set('cursor', String(from + pageSize))
  const links = [{ rel: 'self', href: url.href }]
  if (from + pageSize < inBox.length) links.push({ rel: 'next', href: next.href })
  const page = inBox.slice(from, from + pageSize)
  send(
    response,
    200,
    { type: 'FeatureCollection', features: page, links, numberReturned: page.length },
    headers,
  )
}

function meets(
  geometry: Position | Position[],
  [west = 0, south = 0, east = 0, north = 0]: number[],
): boolean {
  const ring = (typeof geometry[0] === 'number' ? [geometry] : geometry) as Position[]
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)]
  return (
    Math.min(...xs) <= east && Math.max(...xs) >= west && Math.min(...ys) <= north && Math.max(...ys) >= south
  )
}

function answerLocation({ municipalities, content }: PdokAnswers, url: URL, response: ServerResponse): void {
  const unknown = [...url.searchParams.keys()].filter(
    (key) => !['q', 'fq', 'fl', 'rows', 'start'].includes(key),
  )
  if (url.pathname !== '/locatie/free' || unknown.length > 0) return void send(response, 400, { unknown })
  const filters = url.searchParams.getAll('fq')
  const code = filters.find((filter) => filter.startsWith('gemeentecode:'))?.slice(13)
  const asked = (url.searchParams.get('q') ?? '').toLowerCase()
  const named = (name: string) => asked === '*' || name.toLowerCase().includes(asked)
  const chosen = municipalities.filter((each) => code === undefined || each.code === code)
  const docs = filters.includes('type:gemeente')
    ? chosen
        .filter(({ name }) => named(name))
        .map(({ code: gemeentecode, name: gemeentenaam }) => ({ gemeentecode, gemeentenaam }))
    : chosen.flatMap(({ towns, name: gemeentenaam }) =>
        (content.towns ?? [])
          .filter(({ id }) => towns.includes(id) && named(`Stad ${id}`))
          .map(({ id, box: [west, south, east, north] }) => ({
            woonplaatscode: id,
            woonplaatsnaam: `Stad ${id}`,
            gemeentenaam,
            centroide_rd: `POINT(${(west + east) / 2} ${(south + north) / 2})`,
          })),
      )
  const from = Number(url.searchParams.get('start') ?? 0)
  const rows = Number(url.searchParams.get('rows') ?? 10)
  send(response, 200, {
    response: { numFound: docs.length, start: from, docs: docs.slice(from, from + rows) },
  })
}
