import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { createLate, Document, propsScript } from './Document'

/** Renders a document, and returns it in the pieces in which it is sent. */
export const render = (props) =>
  new Promise((done, failed) => {
    const pieces = []
    const out = new PassThrough()
    out.on('data', (piece) => pieces.push(String(piece)))
    out.on('end', () => done(pieces))
    const { pipe } = renderToPipeableStream(<Document {...props} late={createLate()} />, {
      // React writes these itself, at the end of the body or of its first piece.
      ...(props.place === 'async' && {
        bootstrapScriptContent: propsScript(props),
        bootstrapScripts: [props.script],
      }),
      [props.streamed ? 'onShellReady' : 'onAllReady']: () => pipe(out),
      onError: failed,
    })
  })
