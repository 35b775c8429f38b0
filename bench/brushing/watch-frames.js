// Runs in the page: of every step of the hand, how long it took until the charts had changed and that frame was handed over,
// and until the map had drawn the veil for it.
window.chartsAfter = []
window.veiledAfter = []
window.presentedAfter = []
/** The event that nothing has answered yet, and the last one that the charts have answered. */
let unanswered = null
let answered = null
const handedOver = (then) =>
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = then
    channel.port2.postMessage(null)
  })
for (const name of ['keydown', 'click']) {
  addEventListener(name, ({ timeStamp }) => (unanswered ??= timeStamp), true)
}
// Most moves stay within a bar and change nothing: only the last one can be what the charts answer.
addEventListener('pointermove', ({ timeStamp }) => (unanswered = timeStamp), true)
new MutationObserver(() => {
  const began = unanswered
  unanswered = null
  if (began === null) return
  answered = began
  handedOver(() => window.chartsAfter.push(performance.now() - began))
}).observe(document.querySelector('.charts__summary'), {
  subtree: true,
  characterData: true,
  childList: true,
})
new PerformanceObserver(() => {
  const began = answered
  answered = null
  if (began !== null) handedOver(() => window.veiledAfter.push(performance.now() - began))
}).observe({ type: 'mark' })
// The browser's own word: from the key or click until the next frame was presented, in steps of 8 ms.
new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) {
    if (name === 'keydown' || name === 'click') window.presentedAfter.push(duration)
  }
}).observe({ type: 'event', durationThreshold: 16 })
