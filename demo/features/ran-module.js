window.ran(new URL(import.meta.url).searchParams.get('name'))
