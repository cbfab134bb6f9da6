// The page without any notice. Its scripts are ordinary ones: no returning visitor can have them earlier.

/** @type {import('./subject.mjs').Subject} */
export const blank = {
  name: 'no notice',
  version: '',
  isBlank: true,
  files: {},
  page: (gated) => ({
    main: gated
      .map(({ src, text }) =>
        src ? `<script async src="${src}"></script>` : `<script>${text}</script>`,
      )
      .join('\n'),
  }),
  notice: () => document.querySelector('h1'),
}
