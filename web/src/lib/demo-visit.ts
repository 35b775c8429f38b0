// What a visitor of the demo chose to look as, for as long as the window is open. Nothing of it exists on real data.
const key = 'zwermkaart.demo.niet-aangemeld'

/** Whether this window chose to look without an account. */
export const looksAsNobody = (): boolean => sessionStorage.getItem(key) !== null

export function rememberNobody(nobody: boolean): void {
  if (nobody) sessionStorage.setItem(key, 'ja')
  else sessionStorage.removeItem(key)
}
