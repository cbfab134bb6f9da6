// The smallest page with c15t's own notice and dialog.
import { ConsentBanner, ConsentDialog, ConsentManagerProvider } from '@c15t/react'
import { createRoot } from 'react-dom/client'

const { texts, scripts } = window.page

createRoot(document.getElementById('app')).render(
  <ConsentManagerProvider
    options={{
      mode: 'offline',
      consentCategories: ['necessary', 'measurement', 'functionality'],
      i18n: { locale: 'ja', detectBrowserLanguage: false, messages: { ja: texts } },
      scripts,
    }}
  >
    <ConsentBanner />
    <ConsentDialog />
  </ConsentManagerProvider>,
)
