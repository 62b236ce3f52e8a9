import type { installation as english } from '../en/installation.ts'
import type { Translated } from '../translated.ts'

/** First steps of a new installation, and how it stands. */
export const installation = {
  title: 'Installation',
  intro:
    'Für alle, die Keelson betreiben: was eine neue Organisation zuerst braucht, und ob alles läuft, was laufen muss.',
  kit: 'Die Bausteine aller Seiten in allen ihren Zuständen',
  steps: 'Erste Schritte',
  stepsHelp:
    'Jeder ist erledigt, sobald es das Genannte gibt; abzuhaken ist nichts. Die Demonstration zählt nicht.',
  stepsDone: '{{done}} von {{all}} erledigt',
  isDone: 'Erledigt',
  isOpen: 'Zu tun',
  first: {
    title: 'Erste Schritte',
    done: '{{done}} von {{all}} erledigt',
    next: 'Als Nächstes: {{step}}',
    all: 'Alle ersten Schritte',
  },
  step: {
    organisation: {
      title: 'Ihre Organisation',
      why: 'Wessen Personen den Service Desk betreiben. Kunden und Lieferanten sind auch Organisationen.',
      action: 'Organisation anlegen',
    },
    teams: {
      title: 'Teams',
      why: 'Personen, die sich eine Warteschlange von Arbeit teilen.',
      action: 'Team anlegen',
    },
    people: {
      title: 'Personen',
      why: 'Importieren Sie sie aus einer CSV-Datei, wie Ihr Verzeichnis oder eine Tabellenkalkulation sie schreibt: Was die Spalten sind, sagen Sie dort. Wählen Sie sie dann in der Liste aus, und machen Sie den Schritt „Link zur Anmeldung mailen“, sobald E-Mail eingerichtet ist. Oder lassen Sie sie von einem Identitätsanbieter bei der ersten Anmeldung anlegen.',
      action: 'Personen importieren',
    },
    agents: {
      title: 'Wer am Service Desk arbeitet',
      why: 'Geben Sie jemandem auf der eigenen Seite die Rolle „Service-Desk-Agent“, oder geben Sie sie einem Team: Dann haben sie alle seine Mitglieder.',
      action: 'Personen',
    },
    mail: {
      title: 'E-Mail',
      why: 'E-Mails gehen über einen Mailserver von Ihnen: Nennen Sie ihn hier, und setzen Sie sein Passwort auf seiner Seite. Oder wer Keelson startet, setzt SMTP_URL (docs/configuration.md). Danach lässt sich von hier eine Testmail senden.',
      action: 'Mailserver anlegen',
    },
    service: {
      title: 'Der erste Service',
      why: 'Worauf Ihre Organisation angewiesen ist und wofür jemand einsteht.',
      action: 'Service anlegen',
    },
    brand: {
      title: 'Ihre Marke',
      why: 'Name, Farbe und Logo: auf der Anmeldeseite, in der Navigation und in jeder E-Mail.',
      action: 'Marke anlegen',
    },
  },
  mailBy: {
    locked:
      'Ein Mailserver ist hier gesetzt, hat aber noch kein Passwort und verlangt eines: Setzen Sie es auf der Seite des Servers.',
    environment:
      'Mails gehen über den Server hinaus, den SMTP_URL nennt; er geht jedem vor, der hier eingestellt ist. Ob sie ankommen, sagt eine Testmail.',
    record:
      'Mails gehen über den Server hinaus, der hier eingestellt ist. Ob sie ankommen, sagt eine Testmail.',
  },
  provider: 'Identitätsanbieter anlegen',
  mailServers: 'Mailserver',
  example: { get: 'Beispieldatei', name: 'personen.csv' },
  testMail: {
    send: 'Mir eine Testmail senden',
    sent: 'Der Mailserver hat sie für {{to}} angenommen: {{answer}}',
    none: 'Es gibt keine Mailvorlage, die sich senden ließe.',
  },
  health: 'Zustand',
  healthHelp: 'Jetzt und alle halbe Minute nachgesehen.',
  problems_one: '{{count}} Punkt braucht Aufmerksamkeit',
  problems_other: '{{count}} Punkte brauchen Aufmerksamkeit',
  allWell: 'Alles ist in Ordnung.',
  verdict: { well: 'In Ordnung', look: 'Zu beachten', bad: 'Gestört' },
  check: {
    database: {
      title: 'Datenbank',
      todo: '',
    },
    backup: {
      title: 'Sicherung',
      todo: 'Was nicht anderswo gesichert ist, geht mit der Platte verloren. Sorgen Sie für einen Plan, der auf eine andere Platte sichert, und sehen Sie nach, warum die letzte Sicherung scheiterte, falls sie das tat.',
    },
    drill: {
      title: 'Wiederherstellungsprobe',
      todo: 'Eine Sicherung, die nie wiederhergestellt wurde, ist eine Hoffnung. Lassen Sie den Sicherungsplan jede Nacht eine Probe machen.',
    },
    sealing: {
      title: 'Versiegelung des Protokolls',
      todo: 'Was nicht versiegelt ist, ließe sich ohne Spur verändern. Das Protokoll des Worker-Prozesses nennt den Grund.',
    },
    publication: {
      title: 'Veröffentlichung der Köpfe',
      todo: 'Ohne das könnte, wem Datenbank und Schlüssel gehören, einen anderen Verlauf versiegeln. Fügen Sie einen Ort hinzu, den jemand anderer verwahrt.',
    },
    followers: {
      title: 'Arbeit nach Änderungen',
      todo: 'Bis es aufgeholt ist, ist veraltet, was gefunden und gemeldet wird. Sehen Sie nach, ob ein Worker läuft und was sein Protokoll sagt.',
    },
    held: {
      title: 'Was von selbst geschieht',
      todo: 'Beheben Sie, was da steht, etwa einen archivierten Code; dann wird es sofort erneut versucht, sonst immer seltener, zuletzt einmal am Tag.',
    },
    erasures: {
      title: 'Löschungen',
      todo: 'Machen Sie den Ordner der Sicherungen wieder erreichbar. Ist er für immer weg, archivieren Sie seinen Plan.',
    },
    disk: {
      title: 'Platte',
      todo: 'Eine volle Platte hält jede Änderung an. Schaffen Sie Platz auf der Platte des Datenordners, oder ziehen Sie ihn um.',
    },
    address: {
      title: 'Adresse und Verschlüsselung',
      todo: 'Stellen Sie einen Webserver mit TLS davor, und setzen Sie PUBLIC_URL auf dessen https-Adresse (docs/operations.md).',
    },
    mail: {
      title: 'E-Mail',
      todo: 'Stellen Sie einen Mailserver ein. Oder setzen Sie SMTP_URL für alle Prozesse (docs/configuration.md), und starten Sie diese neu.',
    },
    factors: {
      title: 'Zweite Faktoren der Administratoren',
      todo: 'Wer so ein Passwort erfährt, dem gehört die Installation. Alle richten unter „Konto“ eine App oder einen Passkey ein; die Rolle „Administrator“ kann es von allen verlangen.',
    },
    demonstration: {
      title: 'Konten der Demonstration',
      todo: 'Bevor hier echte Personen arbeiten, entfernen Sie die Demonstration: unten, in einem Schritt.',
    },
  },
  found: {
    'database-embedded': 'Das mitgelieferte PostgreSQL {{version}}.',
    'database-external': 'PostgreSQL {{version}} auf einem eigenen Server.',
    'backup-none': 'Nichts wird gesichert: Es gibt keinen aktiven Sicherungsplan.',
    'backup-failed': 'Die letzte Sicherung ist fehlgeschlagen: {{why}}',
    'backup-elsewhere':
      'Kein Plan hier sichert sie. Ein PostgreSQL auf einem eigenen Server bleibt seinen eigenen Werkzeugen überlassen (pgBackRest, Barman), von denen Keelson nichts weiß.',
    'backup-never': 'Es gibt noch keine Vollsicherung. Der Plan macht die erste von selbst, nach {{folder}}.',
    'backup-old':
      'Die letzte Vollsicherung ist älter als ein Tag: {{at}}, vor {{hours}} Std., in {{folder}}.',
    'backup-beside':
      'Die letzte Vollsicherung: {{at}}, vor {{hours}} Std., in {{folder}}, auf derselben Platte wie die Datenbank.',
    'backup-fresh': 'Die letzte Vollsicherung: {{at}}, vor {{hours}} Std., in {{folder}}.',
    'drill-never': 'Eine Wiederherstellung wurde noch nie geprobt.',
    'drill-failed': 'Die letzte Wiederherstellung ist fehlgeschlagen ({{number}}, {{at}}).',
    'drill-old': 'Die letzte Probe ist mehr als eine Woche her: {{number}}, {{at}}.',
    'drill-passed': 'Die letzte Sicherung wurde wiederhergestellt und geprüft: {{number}}, {{at}}.',
    'sealing-still': 'Ereignisse warten seit {{seconds}} s auf ihr Siegel.',
    'sealing-sealed': 'Jedes Ereignis ist binnen Sekunden versiegelt.',
    'publication-none': 'Niemand außerhalb hat einen Kopf des versiegelten Protokolls.',
    'publication-published_one': 'Köpfe gehen an {{count}} Ort außerhalb.',
    'publication-published_other': 'Köpfe gehen an {{count}} Orte außerhalb.',
    'followers-behind': '„{{name}}“ liegt {{minutes}} min zurück.',
    'followers-late': '„{{name}}“ liegt {{seconds}} s zurück.',
    'followers-current': 'Suche, Fristen und Benachrichtigungen sind aktuell.',
    'held-refused_one': 'Was für {{number}} fällig war, wird verweigert: {{why}}',
    'held-refused_other':
      'Was für {{count}} Datensätze fällig war, wird verweigert, zuerst für {{number}}: {{why}}',
    'held-done': 'Erinnerungen, Abschlüsse und alles, was fällig ist, geschehen zu ihrer Zeit.',
    'erasures-waiting_one': '{{number}} wartet: {{why}}',
    'erasures-waiting_other': '{{count}} Löschungen warten, zuerst {{number}}: {{why}}',
    'erasures-ended': 'Keine wartet.',
    'disk-full': 'Nur {{gigabytes}} GB ({{percent}} %) sind frei.',
    'disk-scarce': 'Nur {{gigabytes}} GB ({{percent}} %) sind frei.',
    'disk-free': '{{gigabytes}} GB ({{percent}} %) sind frei.',
    'address-local': '{{address}}: nur von diesem Rechner erreichbar.',
    'address-open': '{{address}}: Passwörter reisen unverschlüsselt.',
    'address-safe': '{{address}}',
    'mail-unset': 'Es wird keine E-Mail gesendet.',
    'mail-locked':
      'Der hier gesetzte Mailserver verlangt ein Passwort und hat noch keines: Es geht keine E-Mail hinaus.',
    'mail-set': 'E-Mail geht über den Server in SMTP_URL.',
    'mail-here': 'E-Mail geht über den Server, der hier eingestellt ist.',
    'factors-without': 'Administratoren, die sich nur mit einem Passwort anmelden: {{count}} von {{all}}.',
    'factors-all': 'Alle Administratoren haben einen oder melden sich anderswo an.',
    'demonstration-open_one':
      'Mit {{count}} Konto kann man sich anmelden, mit einem Passwort, das die Konsole gezeigt hat.',
    'demonstration-open_other':
      'Mit {{count}} Konten kann man sich anmelden, mit einem Passwort, das die Konsole gezeigt hat.',
    'demonstration-closed': 'Mit keinem kann man sich anmelden.',
  },
  demo: {
    title: 'Demonstration',
    help: 'Die erfundene Organisation, um Keelson auszuprobieren. Entfernt verschwindet sie sofort aus allen Listen; das Protokoll behält, was geschah.',
    goes: 'Was geht',
    nothing: 'Von ihr ist nichts mehr da, was gehen könnte.',
    worked:
      'An diesen wurde gearbeitet: Sie wurden mit ihren Konten angelegt oder von jemand Echtem geändert.',
    also_one: 'Diesen Eintrag auch entfernen',
    also_other: 'Diese {{count}} auch entfernen',
    alsoHelp: 'Sonst bleiben sie, mit allem, worauf sie verweisen.',
    stays: 'Was bleibt',
    leaves_one: '{{count}} Person bleibt dort genannt und kann sich nicht mehr anmelden.',
    leaves_other: '{{count}} Personen bleiben dort genannt und können sich nicht mehr anmelden.',
    why: {
      tried: 'mit einem Konto der Demonstration angelegt',
      changed: 'von jemand Echtem geändert',
      needed: '{{by}} verweist darauf',
      neededByMany_one: '{{by}} und ein weiterer verweisen darauf',
      neededByMany_other: '{{by}} und {{count}} weitere verweisen darauf',
    },
    hidden: 'Für Sie nicht sichtbar',
    more: '… und {{count}} weitere',
    own: 'Sie sind mit einem ihrer Konten angemeldet, das mit ihr verschwindet. Legen Sie zuerst einen eigenen Administrator an:',
    ownOrganisation:
      'Legen Sie Ihre Organisation an, mit der Art „Eigene“: Nur dort hat ein Administrator seine Rechte.',
    ownAdministrator:
      'Legen Sie darin einen Administrator an, im Checkout auf dem Rechner, auf dem Keelson läuft. Der Befehl gibt das Passwort aus. (Ist der Mailversand eingerichtet, bekommt eine neue Person es über „Link zur Anmeldung mailen“.)',
    ownSignIn: 'Melden Sie sich als diese Person an und kommen Sie hierher zurück.',
    remove: 'Demonstration entfernen',
    ask_one: '{{count}} Eintrag geht. Das lässt sich nur Eintrag für Eintrag zurücknehmen.',
    ask_other: '{{count}} Einträge gehen. Das lässt sich nur Eintrag für Eintrag zurücknehmen.',
    word: 'Demonstration',
    done_one: 'Die Demonstration ist entfernt: {{count}} Eintrag.',
    done_other: 'Die Demonstration ist entfernt: {{count}} Einträge.',
  },
  open: {
    backup: 'Sicherungspläne',
    drill: 'Wiederherstellungsproben',
    sealing: 'Integrität des Protokolls',
    publication: 'Veröffentlichungen des Protokolls',
    mail: 'Mailserver',
    factors: 'Konto',
    demonstration: 'Personen',
  },
} as const satisfies Translated<typeof english>
