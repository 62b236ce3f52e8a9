/** Looking at a file without keeping it. */
export const files = {
  firstPart: 'The first {{size}} are shown.',
  pdf: {
    pages: 'Pages of {{name}}',
    keys: 'In the pages the browser has the keys: Tab leads out of them, Escape then closes.',
    noViewer: 'This browser shows no PDF within a page. Download it to read it.',
    tooLarge: 'It is larger than the {{size}} that are shown here. Download it to read it.',
    notPdf:
      'It is called a PDF and does not begin as one, so it is not shown. Whoever sent it can say what it is.',
  },
} as const
