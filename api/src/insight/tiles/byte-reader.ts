// Reads the integers that byte-writer.ts wrote.

const utf8 = new TextDecoder()

/** A position in a run of bytes. Reading past the end yields zeros: callers know their lengths. */
export class ByteReader {
  readonly bytes: Uint8Array
  position: number

  constructor(bytes: Uint8Array, position = 0) {
    this.bytes = bytes
    this.position = position
  }

  byte(): number {
    return this.bytes[this.position++] as number
  }

  /** A varint of at most 32 bits. */
  unsigned(): number {
    const { bytes } = this
    let byte = bytes[this.position++] as number
    if (byte < 128) return byte
    let value = byte & 127
    let shift = 7
    do {
      byte = bytes[this.position++] as number
      value |= (byte & 127) << shift
      shift += 7
    } while (byte > 127)
    return value >>> 0
  }

  /** A varint of at most 53 bits. */
  large(): number {
    let value = 0
    let factor = 1
    let byte: number
    do {
      byte = this.bytes[this.position++] as number
      value += (byte & 127) * factor
      factor *= 128
    } while (byte > 127)
    return value
  }

  /** A zigzag varint of at most 31 bits and a sign. */
  signed(): number {
    const value = this.unsigned()
    return (value >>> 1) ^ -(value & 1)
  }

  fixed32(): number {
    const { bytes, position } = this
    this.position += 4
    const low = (bytes[position] as number) | ((bytes[position + 1] as number) << 8)
    return (low | ((bytes[position + 2] as number) << 16) | ((bytes[position + 3] as number) << 24)) >>> 0
  }

  /** UTF-8 text of so many bytes. */
  text(length: number): string {
    this.position += length
    return utf8.decode(this.bytes.subarray(this.position - length, this.position))
  }
}
