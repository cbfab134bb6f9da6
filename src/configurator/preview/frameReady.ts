/** The message by which the page of the preview says that it shows what it is to show. */
export const FRAME_READY = 'sekisho-preview-ready'
