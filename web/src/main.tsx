// The browser's way in.
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/layout.css'
import './ui/parts.css'
import './ui/table-and-time.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no element with id "app".')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
