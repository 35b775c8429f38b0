// A QR code as squares of our own, for what a telephone takes over.
import encodeQR from 'qr'

export function Qr({ content, label }: { content: string; label: string }) {
  const squares = encodeQR(content, 'raw', { border: 1 })
  const path = squares.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${squares.length} ${squares.length}`} role="img" aria-label={label}>
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
