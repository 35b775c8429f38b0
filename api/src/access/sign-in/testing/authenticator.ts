// A passkey's device in software, for tests: makes a key pair and signs as a device does (WebAuthn Level 2, section 6).
import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest()
const encoded = (data: Buffer | string): string => Buffer.from(data).toString('base64url')

const present = 0x01
const verified = 0x04
const hasKey = 0x40

/** CBOR (RFC 8949) as far as an attestation needs it, in its shortest form. */
function bytes(data: Buffer): Buffer {
  const { length } = data
  const head = length < 256 ? [0x58, length] : [0x59, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(head), data])
}
const text = (word: string): Buffer => Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)])

/** An EC2 key on P-256 for ES256 (RFC 9053): kty 2, alg -7, crv 1, x, y. */
function coseKey(x: Buffer, y: Buffer): Buffer {
  const start = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01])
  return Buffer.concat([start, Buffer.from([0x21]), bytes(x), Buffer.from([0x22]), bytes(y)])
}

export class TestAuthenticator {
  private readonly id = randomBytes(32)
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  private counter = 0

  /** @param asksWho whether it makes sure who holds it, by a finger, a face or a code */
  constructor(
    private readonly origin: string,
    private readonly asksWho = true,
  ) {}

  /** What a browser sends for a new passkey. */
  create({ challenge }: { challenge: string }) {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' })
    const key = coseKey(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url'))
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, key])
    const data = Buffer.concat([this.start(hasKey), credential])
    const attestation = Buffer.concat([
      Buffer.from([0xa3]),
      text('fmt'),
      text('none'),
      text('attStmt'),
      Buffer.from([0xa0]),
      text('authData'),
      bytes(data),
    ])
    return this.credential({
      clientDataJSON: this.clientData('webauthn.create', challenge),
      attestationObject: encoded(attestation),
      transports: ['internal'],
    })
  }

  /** What a browser sends to sign in. */
  get({ challenge }: { challenge: string }) {
    const data = this.start(0)
    const client = this.clientData('webauthn.get', challenge)
    const signed = Buffer.concat([data, sha256(Buffer.from(client, 'base64url'))])
    const signature = createSign('sha256').update(signed).sign(this.keys.privateKey)
    return this.credential({
      clientDataJSON: client,
      authenticatorData: encoded(data),
      signature: encoded(signature),
    })
  }

  private start(flags: number): Buffer {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(++this.counter)
    const who = this.asksWho ? verified : 0
    return Buffer.concat([sha256(new URL(this.origin).hostname), Buffer.from([present | who | flags]), count])
  }

  private clientData(type: string, challenge: string): string {
    return encoded(JSON.stringify({ type, challenge, origin: this.origin, crossOrigin: false }))
  }

  private credential(response: object) {
    const id = encoded(this.id)
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response }
  }
}
