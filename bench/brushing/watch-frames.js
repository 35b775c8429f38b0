// Runs in the page: notes for every event how long it took until the summary's words had changed and that frame was handed over.
window.paintedAfter = []
window.eventTimes = []
let since = null
const begin = ({ timeStamp }) => {
  since ??= timeStamp
}
addEventListener('pointermove', begin, true)
addEventListener('keydown', begin, true)
new MutationObserver(() => {
  const began = since
  since = null
  if (began === null) return
  requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => window.paintedAfter.push(performance.now() - began)
    channel.port2.postMessage(null)
  })
}).observe(document.querySelector('.charts__summary'), {
  subtree: true,
  characterData: true,
  childList: true,
})
// The browser's own word: from the key until the next frame was presented, in steps of 8 ms.
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.name === 'keydown') window.eventTimes.push(entry.duration)
  }
}).observe({ type: 'event', durationThreshold: 16 })
