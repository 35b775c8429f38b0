// A few lines of XML writing: elements and escaped text. A library would add a tree of objects per element
// for what is a fixed set of templates; schema validation in the tests guards the result.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeXml = (value: string): string => value.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** An element around ready-made XML. */
export const element = (name: string, ...content: string[]): string =>
  `<${name}>${content.join('')}</${name}>`

/** An element around plain text; nothing at all for an absent value. */
export const text = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : element(name, escapeXml(String(value)))

/** A reference or identification with its domain, as the register writes them. */
export const domainText = (name: string, domain: string, value: string): string =>
  `<${name} domein="NL.IMBAG.${domain}">${escapeXml(value)}</${name}>`
