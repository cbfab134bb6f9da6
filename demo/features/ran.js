window.ran(document.currentScript.dataset.name)
