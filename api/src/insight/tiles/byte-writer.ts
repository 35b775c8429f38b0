// A growing run of bytes with the integers that protocol buffers and tile records are made of.

const utf8 = new TextEncoder()
/** Letters, digits and signs of ASCII. */
const plain = /^[ -~]*$/

/** Writes unsigned, zigzag and raw bytes one after another; `reset` starts again in the same memory. */
export class ByteWriter {
  bytes: Uint8Array
  length = 0

  constructor(capacity = 1024) {
    this.bytes = new Uint8Array(capacity)
  }

  reset(): void {
    this.length = 0
  }

  /** Makes sure that `count` more bytes fit, so that the writes below need not look. */
  reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + count))
    larger.set(this.bytes.subarray(0, this.length))
    this.bytes = larger
  }

  /** One byte; needs one reserved. */
  byte(value: number): void {
    this.bytes[this.length++] = value
  }

  /** A whole number from 0 to 2^32-1 as a varint; needs five bytes reserved. */
  unsigned(value: number): void {
    let rest = value
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  /** A whole number from 0 to 2^53-1 as a varint; needs eight bytes reserved. */
  large(value: number): void {
    let rest = value
    while (rest > 0xffffffff) {
      this.bytes[this.length++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    this.unsigned(rest)
  }

  /** A whole number of at most 31 bits and a sign as a zigzag varint; needs five bytes reserved. */
  signed(value: number): void {
    this.unsigned(((value << 1) ^ (value >> 31)) >>> 0)
  }

  /** Four bytes, least significant first; needs four bytes reserved. */
  fixed32(value: number): void {
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.length++] = (value >>> shift) & 255
  }

  /** A double in eight bytes, least significant first; needs eight bytes reserved. */
  double(value: number): void {
    const { buffer, byteOffset } = this.bytes
    new DataView(buffer, byteOffset).setFloat64(this.length, value, true)
    this.length += 8
  }

  /** Bytes as they are; reserves by itself. */
  raw(source: Uint8Array, start = 0, end = source.length): void {
    this.reserve(end - start)
    // A loop is quicker than `set` for the few dozen bytes that are usual here.
    if (end - start < 96) for (let i = start; i < end; i++) this.bytes[this.length++] = source[i] as number
    else {
      this.bytes.set(source.subarray(start, end), this.length)
      this.length += end - start
    }
  }

  /** Text in UTF-8 behind its length in bytes; reserves by itself. */
  text(value: string): void {
    // Short plain text is quicker to write than to have encoded.
    if (value.length < 64 && plain.test(value)) {
      this.reserve(value.length + 1)
      this.bytes[this.length++] = value.length
      for (let i = 0; i < value.length; i++) this.bytes[this.length++] = value.charCodeAt(i)
      return
    }
    const encoded = utf8.encode(value)
    this.reserve(5)
    this.unsigned(encoded.length)
    this.raw(encoded)
  }

  /** A copy of what was written. */
  copy(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}
