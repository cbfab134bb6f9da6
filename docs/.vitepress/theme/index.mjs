// The theme of the site: that of VitePress, with the playground.
import Theme from 'vitepress/theme'
import Playground from './Playground.vue'
import './site.css'

export default {
  extends: Theme,
  enhanceApp({ app }) {
    app.component('Playground', Playground)
  },
}
