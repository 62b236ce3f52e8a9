import type { files as english } from '../../en/operation/files.ts'
import type { Translated } from '../../translated.ts'

export const files: Translated<typeof english> = {
  firstPart: 'Zu sehen sind die ersten {{size}}.',
  pdf: {
    pages: 'Seiten von {{name}}',
    keys: 'In den Seiten hat der Browser die Tasten: Tab führt hinaus, Escape schließt dann.',
    noViewer: 'Dieser Browser zeigt kein PDF in einer Seite. Laden Sie es herunter, um es zu lesen.',
    tooLarge: 'Hier sind bis zu {{size}} zu sehen. Laden Sie es herunter, um es zu lesen.',
    notPdf:
      'Es heißt PDF und beginnt nicht wie eines; deshalb ist es hier nicht zu sehen. Wer es geschickt hat, kann sagen, was es ist.',
  },
}
