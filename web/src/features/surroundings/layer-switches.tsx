// Which of the surroundings lie over the map.
import { useText } from '../../lib/messages/text.ts'
import { type SurroundingLayer, surroundingLayers } from './layers.ts'
import { SymbolSign, WorkSign } from './symbol-sign.tsx'

export function LayerSwitches(properties: {
  shown: readonly SurroundingLayer[]
  onShown: (layers: SurroundingLayer[]) => void
}) {
  const { shown, onShown } = properties
  const text = useText()
  return (
    <fieldset className="layer-switches">
      <legend className="field__label">{text('layers.label')}</legend>
      {surroundingLayers.map((layer) => (
        <label key={layer} className="layer-switch">
          <input
            type="checkbox"
            checked={shown.includes(layer)}
            onChange={({ target }) =>
              onShown(
                surroundingLayers.filter((one) => (one === layer ? target.checked : shown.includes(one))),
              )
            }
          />
          {layer === 'koppelkans' ? (
            <WorkSign />
          ) : (
            <SymbolSign shape={layer === 'ontmoetingsplek' ? 'circle' : 'diamond'} mark="" hollow={false} />
          )}
          {text(`list.${layer}`)}
        </label>
      ))}
    </fieldset>
  )
}
