// What the address asks for that the visitor may not see here, said above what is shown instead.
import type { Gebied } from '../../../api/contract/adoption.ts'
import { districtOf, type May } from '../lib/may.ts'
import { useMay } from '../lib/me.ts'
import type { MessageId } from '../lib/messages/text.ts'
import { Closed } from './closed.tsx'
import { isOpen, isOpenSomewhere, type Need, tabNeeds, themeNeeds, workspaceNeeds } from './openings.ts'
import type { View } from './view.ts'
import type { Workbench } from './workbench.ts'

interface Wish {
  what: MessageId
  need: Need
}

export const editsDistricts: Need = { subject: 'wijken', verb: 'vastleggen' }

/** The first thing that the address asks for and that is closed; null when all of it is open. */
export function closedWish(
  { werkblad, blad, thema, bewerk }: Pick<View, 'werkblad' | 'blad' | 'thema' | 'bewerk'>,
  may: May,
  area: string | null,
): Wish | null {
  const wishes: [MessageId, Need | null | undefined][] = [
    ...(werkblad ? [[`workspace.${werkblad}`, workspaceNeeds[werkblad]] as const] : []),
    [`tab.${blad}`, tabNeeds[blad]],
    ...(thema ? [[`theme.${thema}.short`, themeNeeds[thema]] as const] : []),
    ...(bewerk ? [['menu.newDistrict', editsDistricts] as const] : []),
  ].map(([what, need]) => [what as MessageId, need as Need | null | undefined])
  const closed = wishes.find(([, need]) => !isOpen(may, need, area))
  return closed?.[1] ? { what: closed[0], need: closed[1] } : null
}

/** The district that a right does reach, largest first. */
function ownArea(areas: readonly Gebied[], may: May, { subject, verb }: Need): Gebied | undefined {
  return [...areas]
    .sort((one, other) => other.woningen - one.woningen)
    .find(({ id }) => districtOf(id) !== null && may(subject, verb, id))
}

export function ClosedWish({ scene, areas, view, change, settings }: Workbench) {
  const may = useMay()
  const wish = closedWish(view, may, scene.area?.id ?? null)
  if (!wish) return null
  const own = isOpenSomewhere(may, wish.need) ? ownArea(areas, may, wish.need) : undefined
  return (
    <Closed
      {...wish}
      demo={settings.demo}
      change={change}
      elsewhere={own && scene.area ? { here: scene.area.naam, own } : null}
    />
  )
}
