/** Static files. Leave this out where a Node server or your host renders the pages: nothing else changes. */
export default { output: 'export' }
