import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DeliveryContent, writeDelivery, zipOf } from '../testing/delivery-builder.ts'
import { type BagSource, openBagSource } from './bag-source.ts'
import { describeDelivery } from './delivery.ts'
import { readObjects } from './read-objects.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bag-source-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function put(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, content)
  return path
}

async function use<Result>(path: string, work: (source: BagSource) => Promise<Result>): Promise<Result> {
  const source = await openBagSource(path)
  try {
    return await work(source)
  } finally {
    await source.close()
  }
}

const names = (path: string) => use(path, async ({ files }) => files.map((file) => file.name))
const describeAt = (path: string) => use(path, describeDelivery)

const hamlet: DeliveryContent = {
  deliveredOn: '2024-05-01',
  streets: [{ number: 1, name: 'Dorpsstraat', town: '9997' }],
  buildings: [{ number: 1, at: [150_000, 463_000] }],
  investigated: [],
}
const buildingsName = '9998PND01052024-000001.xml'

async function buildingsXml(): Promise<string> {
  return use(await writeDelivery(folder, hamlet), async ({ files }) => {
    const file = files.find(({ name }) => name === buildingsName)
    return file ? text(await file.open()) : ''
  })
}

describe('a delivery is found', () => {
  test('in zips in zips, stored and deflated, in a stable order', async () => {
    const path = await writeDelivery(folder, hamlet)
    expect(await names(path)).toEqual([
      '9998IOPND01052024-000001.xml',
      '9998OPR01052024-000001.xml',
      '9998PND01052024-000001.xml',
      'Leveringsdocument-BAG-Extract.xml',
    ])
    const delivery = await describeAt(path)
    expect(delivery).toMatchObject({ deliveredOn: '2024-05-01', national: false })
    expect([...delivery.objects.keys()]).toEqual(['OPR', 'PND'])
    expect([...delivery.investigations.keys()]).toEqual(['PND'])
    expect([...delivery.municipalities]).toEqual([['9998', 'Voorbeeld']])
  })

  test('in a half-unpacked folder, each file once, without what archivers leave', async () => {
    const xml = await buildingsXml()
    await put(`half/9998PND01052024.zip`, await zipOf({ [buildingsName]: xml, '__MACOSX/._x.xml': 'x' }))
    await put(`half/9998PND01052024/${buildingsName}`, xml)
    await put('half/.DS_Store', 'x')
    await put('half/README.md', 'x')
    await put('half/9998NietBag01052024.zip', 'not even opened')
    const delivery = await describeAt(join(folder, 'half'))
    expect(delivery.objects.get('PND')).toHaveLength(1)
  })

  test('in a single file of any name, by its heading', async () => {
    const path = await put('my-buildings.xml', await buildingsXml())
    const delivery = await describeAt(path)
    expect([...delivery.objects.keys()]).toEqual(['PND'])
    expect(delivery.deliveredOn).toBe('2024-05-01')
  })

  test('and leaves no temporary files behind, neither while open nor after', async () => {
    const ours = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('zwermkaart-'))
    const before = await ours()
    await use(await writeDelivery(folder, hamlet), async () => expect(await ours()).toEqual(before))
    expect(await ours()).toEqual(before)
  })
})

describe('is refused with the place and the remedy', () => {
  const refusals: [string, string, () => Promise<string | Buffer>, RegExp][] = [
    ['an empty file', 'empty.zip', async () => '', /empty\.zip is empty/],
    ['a text', 'text.zip', async () => 'Beste relatie, hierbij', /text\.zip is not a zip file.*LV BAG/],
    [
      'a web page',
      'page.zip',
      async () => '\n<!DOCTYPE html><html><p>Log in</html>',
      /is a web page.*open it/,
    ],
    [
      'a web page as XML',
      'page.xml',
      async () => '<!DOCTYPE html><html><br></html>',
      /page\.xml is not well-formed/,
    ],
    ['other XML', 'other.xml', async () => '<wfs><a/></wfs>', /other\.xml is no file of an LV BAG.*<wfs>/],
    ['a zip of nothing', 'nothing.zip', () => zipOf({ 'readme.txt': 'x' }), /holds no XML files/],
    [
      'half a zip',
      'half.zip',
      async () => (await zipOf({ 'a.xml': 'x'.repeat(9999) })).subarray(0, 60),
      /incomplete zip/,
    ],
    [
      'a delivery of mutations',
      'mut.zip',
      () => zipOf({ '9999MUT01052024-02052024-000001.xml': '<x/>' }),
      /mut\.zip\/9999MUT.*mutation delivery.*full extract/,
    ],
    [
      'a half-downloaded inner zip',
      'inner.zip',
      async () =>
        zipOf({ '9998PND01052024.zip': (await zipOf({ 'a.xml': 'x'.repeat(9999) })).subarray(0, 60) }),
      /inner\.zip\/9998PND01052024\.zip is a damaged or incomplete zip/,
    ],
    [
      'two files of one name',
      'twice.zip',
      () => zipOf({ [`a/${buildingsName}`]: '<x/>', [`b/${buildingsName}`]: '<xx/>' }),
      /twice\.zip\/a\/.* and twice\.zip\/b\/.* have one name but differ/,
    ],
    [
      'dates that differ',
      'dates.zip',
      async () => {
        const xml = await buildingsXml()
        return zipOf({
          [buildingsName]: xml,
          '9998OPR01052024-000001.xml': xml.replaceAll('2024-05-01', '2024-05-02').replaceAll('PND', 'OPR'),
        })
      },
      /several dates \(2024-05-01, 2024-05-02\)/,
    ],
  ]
  test.each(refusals)('%s', async (_title, name, make, message) => {
    const path = await put(name, await make())
    await expect(describeAt(path)).rejects.toThrow(message)
  })

  test('a path that does not exist', async () => {
    await expect(openBagSource(join(folder, 'absent.zip'))).rejects.toThrow(
      /There is no file or folder .*absent/,
    )
  })

  test('an entry that points outside the zip', async () => {
    const bytes = await zipOf({ 'xx/yyyy.xml': '<x/>' })
    const path = await put(
      'outside.zip',
      Buffer.from(bytes.toString('latin1').replaceAll('xx/yyyy', '../../y'), 'latin1'),
    )
    await expect(openBagSource(path)).rejects.toThrow(/outside\.zip is a damaged.*\.\.\//)
  })

  test('zips too deep in one another, and more than any delivery holds', async () => {
    let bytes = await zipOf({ [buildingsName]: '<x/>' })
    for (let depth = 0; depth < 5; depth++) bytes = await zipOf({ 'inner.zip': bytes })
    await expect(openBagSource(await put('deep.zip', bytes))).rejects.toThrow(/zips lie more than 4 deep/)
    const limits = { depth: 4, files: 1, xmlBytes: 1e9, innerZipBytes: 1e9 }
    const two = await put('two.zip', await zipOf({ 'a.xml': 'x', 'b.xml': 'y' }))
    await expect(openBagSource(two, { limits })).rejects.toMatchObject({ code: 'too-large' })
    await expect(openBagSource(two, { limits: { ...limits, files: 9, xmlBytes: 1 } })).rejects.toThrow(
      /two\.zip\/b\.xml/,
    )
    const inner = await put('big.zip', await zipOf({ 'inner.zip': 'x'.repeat(99) }))
    await expect(openBagSource(inner, { limits: { ...limits, innerZipBytes: 9 } })).rejects.toThrow(
      /would unpack to 99/,
    )
  })

  test('content that differs from what the zip says', async () => {
    const good = await zipOf({ [buildingsName]: await buildingsXml() })
    // The checksum in the central directory, 16 bytes behind its signature.
    const at = good.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 16
    good.writeUInt32LE((good.readUInt32LE(at) ^ 1) >>> 0, at)
    const path = await put('checksum.zip', good)
    await use(path, async ({ files }) => {
      const [file] = files
      if (!file) throw new Error('no file')
      await expect(readObjects(file, {})).rejects.toThrow(
        /checksum\.zip\/9998PND.* is damaged.*checksum differs/,
      )
    })
  })
})

test.each([
  ['a tag that closes another', (xml: string) => xml.replace('</Objecten:Pand>', '</Objecten:Pund>')],
  ['a bare ampersand', (xml: string) => xml.replace('LVBAG', 'LV & BAG')],
  ['an entity of its own', (xml: string) => xml.replace('LVBAG', '&lol;')],
  ['bytes that are no UTF-8', (xml: string) => Buffer.from(xml.replace('LVBAG', 'LVB\u00c0G'), 'latin1')],
  ['elements without end', (xml: string) => xml.replace('<sl:standBestand>', '<a>'.repeat(1000))],
  ['its second half missing', (xml: string) => xml.slice(0, xml.length / 2)],
])('XML with %s is an error that names the file', async (_title, spoil) => {
  const path = await put(`spoilt/${buildingsName}`, spoil(await buildingsXml()))
  await use(path, async ({ files }) => {
    const [file] = files
    if (!file) throw new Error('no file')
    await expect(readObjects(file, {})).rejects.toThrow(
      /9998PND01052024-000001\.xml is not well-formed XML \(/,
    )
  })
})
