// The browser's way in.
import '@fontsource-variable/source-sans-3/wght.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/layout.css'
import './ui/parts.css'
import './ui/bar.css'
import './ui/table-and-time.css'
import './ui/pages.css'
import './ui/people.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no element with id "app".')
// The map's own code sets out while the settings are still being asked for.
void import('./map/create-map.ts')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
