import type { RuleTexts } from './texts.ts'

/** What may be wrong with a rule, in German. */
export const de: RuleTexts = {
  faults: {
    syntax: {
      'The rule is empty.': 'Die Regel ist leer.',
      'The cell is empty; write - for any value.':
        'Die Zelle ist leer; schreiben Sie - für einen beliebigen Wert.',
      'This is not understood here: {}': 'Das wird hier nicht verstanden: {1}',
      'This is not understood here.': 'Das wird hier nicht verstanden.',
      'The rule ends too early.': 'Die Regel endet zu früh.',
      'The rule contains a character that is no text (NUL or half a character).':
        'Die Regel enthält ein Zeichen, das kein Text ist (NUL oder ein halbes Zeichen).',
    },
    too_long: {
      'A rule has at most {} characters; this has {}.':
        'Eine Regel hat höchstens {1} Zeichen; diese hat {2}.',
    },
    too_deep: {
      'A rule is nested at most {} levels deep.': 'Eine Regel ist höchstens {1} Ebenen tief geschachtelt.',
      'The rule is too complex for a filter.': 'Die Regel ist zu umfangreich für einen Filter.',
    },
    literal: {
      'A number has at most {} digits.': 'Eine Zahl hat höchstens {1} Ziffern.',
      'The text contains a character that is no text.': 'Der Text enthält ein Zeichen, das kein Text ist.',
      'There is no such character.': 'Dieses Zeichen gibt es nicht.',
      'Months and years have no fixed length; write days, e.g. P30D.':
        'Monate und Jahre haben keine feste Länge; schreiben Sie Tage, z. B. P30D.',
      'A duration is written like PT4H30M or P2D.': 'Eine Dauer schreibt sich wie PT4H30M oder P2D.',
      'A date and time is written with its offset or zone, like 2026-11-20T11:00:00Z.':
        'Datum und Uhrzeit schreiben sich mit Abstand zu UTC oder Zeitzone, etwa 2026-11-20T11:00:00Z.',
      'A date is a day that exists, written like 2026-11-20.':
        'Ein Datum ist ein Tag, den es gibt, geschrieben wie 2026-11-20.',
    },
    unknown_name: {
      'There is no {} here.': '{1} gibt es hier nicht.',
      '{} has no {}.': '{1} hat kein {2}.',
    },
    unknown_function: {
      'There is no function {}().': 'Eine Funktion {1}() gibt es nicht.',
      'There is no function {} with these named arguments.':
        'Eine Funktion {1} mit diesen benannten Argumenten gibt es nicht.',
    },
    arity: {
      '{}() needs a value.': '{1}() braucht einen Wert.',
      '{}() needs two values.': '{1}() braucht zwei Werte.',
      '{}() needs three values.': '{1}() braucht drei Werte.',
      '{}() takes {} values ({}), not {}.': '{1}() nimmt {2} Werte ({3}), nicht {4}.',
      'can.{} takes the name of a reference.': 'can.{1} nimmt den Namen eines Verweises.',
      'list contains() takes a list and a value.': 'list contains() nimmt eine Liste und einen Wert.',
      'Row {} does not have a cell for each input and output.':
        'Zeile {1} hat nicht für jede Eingabe und Ausgabe eine Zelle.',
    },
    kinds: {
      'This is neither true nor false.': 'Das ist weder wahr noch falsch.',
      'Here {} is needed, not {}.': 'Hier wird gebraucht: {1}, nicht {2}.',
      "{} can't be compared with {}.": 'Nicht vergleichbar: {1} und {2}.',
      "{} can't be an alternative to {}.": 'Das sind keine Alternativen: {1} und {2}.',
      "{} can't be among entries that are {}.": 'Das passt nicht zu den Einträgen: {1} statt {2}.',
      "{} can't be combined by {} with {}.": 'Durch {2} lässt sich das nicht verbinden: {1} und {3}.',
      '{} has no order.': 'Das hat keine Reihenfolge: {1}.',
      '{} has no equality.': 'Das lässt sich nicht auf Gleichheit prüfen: {1}.',
    },
    unsupported: {
      "This part of FEEL can't be used in a rule: {}":
        'Dieser Teil von FEEL lässt sich in einer Regel nicht verwenden: {1}',
      "The function {}() can't be used in a rule.":
        'Die Funktion {1}() lässt sich in einer Regel nicht verwenden.',
    },
    not_a_filter: {
      'A condition is true or false; this is {}.': 'Eine Bedingung ist wahr oder falsch; das hier ist: {1}.',
      '{} is neither true nor false.': '{1} ist weder wahr noch falsch.',
      "can.{} can't be asked in a filter.": 'can.{1} lässt sich in einem Filter nicht fragen.',
      'decision("{}") can\'t be asked in a filter.':
        'decision("{1}") lässt sich in einem Filter nicht fragen.',
      "This value can't be used in a filter.": 'Dieser Wert lässt sich in einem Filter nicht verwenden.',
      "{} can't be used in a filter.": '{1} lässt sich in einem Filter nicht verwenden.',
      "{}() can't be used in a filter.": '{1}() lässt sich in einem Filter nicht verwenden.',
      'Only a list of constants can be used here in a filter.':
        'Hier lässt sich in einem Filter nur eine Liste fester Werte verwenden.',
      'What kind of value this is, is not known in a filter.':
        'Welcher Art dieser Wert ist, ist in einem Filter nicht bekannt.',
    },
    unsafe_pattern: {
      'A pattern must be written out as text.': 'Ein Muster muss als Text ausgeschrieben sein.',
      'Flags are written out; i, s and m are known.':
        'Schalter werden ausgeschrieben; bekannt sind i, s und m.',
      'A pattern has at most {} characters.': 'Ein Muster hat höchstens {1} Zeichen.',
      'Back-references and look-around can not be used in a pattern.':
        'Rückverweise und Umschau lassen sich in einem Muster nicht verwenden.',
      'This is no regular expression.': 'Das ist kein regulärer Ausdruck.',
      'A repeated group may not itself contain repetitions or alternatives.':
        'Eine wiederholte Gruppe darf selbst keine Wiederholungen oder Alternativen enthalten.',
      'A pattern has at most two open repetitions, and few optional pieces and alternatives.':
        'Ein Muster hat höchstens zwei offene Wiederholungen und wenige wahlfreie Teile und Alternativen.',
    },
    unknown_choice: {
      '"{}" is none of its values.': '„{1}“ ist keiner seiner Werte.',
    },
    rule: {
      'A table needs inputs, and outputs with different names.':
        'Eine Tabelle braucht Eingaben, und Ausgaben mit verschiedenen Namen.',
      'Row {} never applies.': 'Zeile {1} trifft nie zu.',
      'Rows {} and {} both apply to {}; a unique table lets one.':
        'Die Zeilen {1} und {2} treffen beide zu auf {3}; eine eindeutige Tabelle lässt eine zu.',
      'No row applies to {} case(s): {}.': 'Fälle, auf die keine Zeile zutrifft: {1}, und zwar {2}.',
    },
  },
  around: {
    // What may follow a fault.
    '{} Did you mean {}?': '{1} Meinten Sie {2}?',
    '{} Write date(…) around the date and time.': '{1} Schreiben Sie date(…) um Datum und Uhrzeit.',
    '{} Compare its amount: x.amount.': '{1} Vergleichen Sie den Betrag: x.amount.',
    '{} Use in, list contains or count.': '{1} Verwenden Sie in, list contains oder count.',
    '{} (line {}, column {})': '{1} (Zeile {2}, Spalte {3})',
    // What agreements and automations say of rules and actions.
    'This must be a condition.': 'Das muss eine Bedingung sein.',
    'This must be a duration.': 'Das muss eine Dauer sein.',
    '"{}" is not in the log of the record.': '„{1}“ steht nicht im Protokoll des Datensatzes.',
    '"{}" is another record\'s: the log of this one does not tell it.':
      '„{1}“ gehört zu einem anderen Datensatz: Das Protokoll dieses Datensatzes sagt es nicht.',
    'Nobody asks here, so there is no "can".': 'Hier fragt niemand, also gibt es kein „can“.',
    'A target of its own kind says itself when its clock starts.':
      'Ein Ziel eigener Art sagt selbst, wann seine Uhr beginnt.',
    'These records are with nobody, so they can’t be handed on.':
      'Diese Datensätze sind bei niemandem, also lassen sie sich nicht weitergeben.',
    'There is no step "{}" that the clock could take.':
      'Einen Schritt „{1}“, den die Uhr machen könnte, gibt es nicht.',
    'It does nothing.': 'Sie tut nichts.',
    'There is no field "{}".': 'Es gibt kein Feld „{1}“.',
    '"{}" has no partner: a placeholder is written {{ record.number }}.':
      '„{1}“ steht allein: Ein Platzhalter schreibt sich {{ record.number }}.',
    'A placeholder can’t be the address of a link; write {{ link }} by itself.':
      'Ein Platzhalter kann nicht die Adresse eines Links sein; schreiben Sie {{ link }} für sich.',
  },
  words: {
    text: 'Text',
    'yes or no': 'Ja oder Nein',
    'a number': 'eine Zahl',
    'a date': 'ein Datum',
    'a date and time': 'Datum und Uhrzeit',
    'a duration': 'eine Dauer',
    'a list': 'eine Liste',
    'a reference': 'ein Verweis',
    money: 'Geld',
    anything: 'Beliebiges',
    'a filter in square brackets': 'ein Filter in eckigen Klammern',
    'a context in braces': 'ein Kontext in geschweiften Klammern',
    'a function definition': 'die Definition einer Funktion',
    'a for loop': 'eine Schleife mit for',
    'the input value ?': 'der Eingabewert ?',
    'a call of something that is no name': 'ein Aufruf von etwas, das kein Name ist',
    'a path that does not begin with a name': 'ein Pfad, der nicht mit einem Namen beginnt',
    'some over several lists or a range': 'some über mehrere Listen oder einen Bereich',
    'every over several lists or a range': 'every über mehrere Listen oder einen Bereich',
  },
}
