import { hydrateRoot } from 'react-dom/client'
import { createLate, Document } from './Document'

window.recovered = []
hydrateRoot(document, <Document {...window.__PROPS__} late={createLate()} />, {
  onRecoverableError: (error) => window.recovered.push(String(error)),
})
