const map = document.querySelector('svg')
const [width, height] = [960, 400]
const pin = { x: 478, y: 204 }
let zoom = 1

for (const button of document.querySelectorAll('[data-zoom]'))
  button.addEventListener('click', () => {
    zoom = Math.min(3, Math.max(1, zoom * (button.dataset.zoom === 'in' ? 1.4 : 1 / 1.4)))
    const [w, h] = [width / zoom, height / zoom]
    const x = Math.min(width - w, Math.max(0, pin.x - w / 2))
    const y = Math.min(height - h, Math.max(0, pin.y - h / 2))
    map.setAttribute('viewBox', `${x} ${y} ${w} ${h}`)
  })
