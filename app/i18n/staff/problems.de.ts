/** One sentence or two for each fault: what is wrong, and where it helps, what to do. */
export const problemsDe = {
  // Files
  empty_file: "Die Datei ist leer. Bitte wählen Sie die Datei, in der die Personen stehen.",
  file_too_large:
    "Die Datei ist größer als {{limit}} MB. Bitte teilen Sie die Liste auf oder löschen Sie Spalten, die niemand braucht.",
  file_missing: "Es ist keine Datei ausgewählt. Bitte wählen Sie eine CSV-Datei.",
  upload_broken:
    "Die Datei ist nicht vollständig angekommen. Bitte laden Sie sie noch einmal hoch.",
  spreadsheet_not_csv:
    "Das ist eine Arbeitsmappe (Excel oder LibreOffice), auch wenn der Name anders endet. Bitte öffnen Sie sie und speichern Sie die Tabelle als CSV.",
  binary_file: "Das ist keine Textdatei. Bitte speichern Sie die Liste als CSV-Datei.",
  encoding_unclear:
    "Die Zeichen der Datei lassen sich nicht lesen. Bitte speichern Sie die Liste als CSV in UTF-8 oder Windows-1252.",
  delimiter_unclear:
    "Es lässt sich nicht erkennen, ob Komma, Semikolon oder Tabulator die Spalten trennt. Bitte geben Sie das Trennzeichen an, oder prüfen Sie, ob das die richtige Datei ist.",
  csv_broken:
    "In der Zeile, die hier beginnt, steht ein Anführungszeichen an der falschen Stelle, oder es wird nie geschlossen. Bitte berichtigen Sie die Zeile, oder wählen Sie ein anderes Trennzeichen.",
  csv_broken_line:
    "In der Zeile {{line}} steht ein Anführungszeichen an der falschen Stelle, oder es wird nie geschlossen. Bitte berichtigen Sie die Zeile, und laden Sie die Datei noch einmal hoch.",
  header_empty:
    "Die Spalte {{column}} hat in der Kopfzeile keinen Namen. Bitte tragen Sie dort einen ein, oder löschen Sie die Spalte.",
  header_duplicate:
    "Die Spalten {{firstColumn}} und {{column}} heißen in der Kopfzeile beide „{{name}}“. Bitte benennen Sie eine von ihnen um, oder löschen Sie sie.",
  table_without_rows:
    "Unter der Kopfzeile stehen keine Zeilen. Bitte prüfen Sie, ob das die richtige Datei ist und die Tabelle vollständig gespeichert wurde.",
  too_many_columns:
    "Die Datei hat mehr als {{limitColumns}} Spalten. Bitte lassen Sie weg, was die Ziehung nicht braucht.",
  too_many_rows:
    "Die Datei hat mehr als {{limitRows}} Zeilen. So viele Personen kann kein Lostopf haben. Bitte prüfen Sie, ob das die richtige Datei ist.",
  row_too_long:
    "Die Zeile hat {{cells}} Zellen, die Kopfzeile aber nur {{columns}} Spalten. Vielleicht steht ein Trennzeichen mitten in einer Zelle: Bitte setzen Sie diese Zelle in Anführungszeichen.",

  // Lists of people
  column_missing:
    "Die Spalte „{{column}}“ gibt es in der Datei nicht. Bitte ordnen Sie eine andere zu.",
  feature_column_missing:
    "Für das Merkmal „{{feature}}“ gibt es Quoten, aber keine Spalte. Bitte ordnen Sie ihm eine Spalte zu.",
  pool_feature_column_missing:
    "Die Personen im Lostopf haben das Merkmal „{{feature}}“; diese Liste hat dafür keine Spalte. Bitte ordnen Sie ihm eine Spalte zu.",
  feature_not_in_pool:
    "Den Personen im Lostopf fehlt das Merkmal „{{feature}}“. Führen Sie die Spalte nur mit, oder ersetzen Sie den Lostopf.",
  id_missing:
    "In der Spalte „{{column}}“ fehlt die Kennung. Bitte tragen Sie eine ein, die nur diese Person hat.",
  duplicate_id:
    "Die Kennung „{{id}}“ gehört schon der Person in Zeile {{firstLine}}. Bitte geben Sie jeder Person eine eigene, oder löschen Sie die doppelte Zeile.",
  already_in_pool:
    "Eine Person mit der Kennung „{{id}}“ ist schon im Lostopf. Bitte löschen Sie die Zeile, oder ersetzen Sie den Lostopf.",
  value_missing: "In der Spalte „{{column}}“ steht nichts. Bitte ergänzen Sie den Wert.",
  value_without_quota:
    "Für „{{value}}“ in der Spalte „{{column}}“ gibt es keine Quote. Bitte berichtigen Sie den Wert, oder legen Sie die Quote an.",
  value_without_quota_suggested:
    "Für „{{value}}“ in der Spalte „{{column}}“ gibt es keine Quote. Gemeint ist vielleicht „{{suggestion}}“. Bitte berichtigen Sie den Wert, oder legen Sie die Quote an.",

  // Lists of quotas
  quota_columns_missing:
    "In der Kopfzeile fehlt: {{columns}}. Sie soll lauten: feature,value,min,max.",
  quota_incomplete: "In der Spalte „{{column}}“ steht nichts. Bitte ergänzen Sie die Zelle.",
  quota_not_a_number:
    "„{{text}}“ in der Spalte „{{column}}“ ist keine ganze Zahl ab 0. Bitte berichtigen Sie sie.",
  quota_min_above_max:
    "Die Quote für „{{feature}}: {{value}}“ verlangt mindestens {{min}}, erlaubt aber höchstens {{max}}. Bitte senken Sie min, oder erhöhen Sie max.",
  quota_flex_too_narrow:
    "Bei „{{feature}}: {{value}}“ liegt min_flex über dem Minimum {{min}} oder max_flex unter dem Maximum {{max}}. Bitte berichtigen Sie diese Zahl, oder lassen Sie beide Spalten leer.",
  quota_duplicate:
    "Eine Quote für „{{feature}}: {{value}}“ steht schon in Zeile {{firstLine}}. Bitte löschen Sie eine der beiden Zeilen.",
  quota_combined_repeats_feature:
    "Die Quote „{{name}}“ nennt das Merkmal „{{feature}}“ zweimal. Schreiben Sie seine Ausprägungen mit | nebeneinander.",
  quota_combined_name_taken:
    "Die Quote über mehrere Merkmale heißt „{{name}}“ wie ein anderes Merkmal oder eine andere Quote. Geben Sie ihr in der Spalte „label“ einen eigenen Namen.",
  quota_without_people: "Im Lostopf hat niemand „{{feature}}: {{value}}“.",

  // Quotas and pool together
  input_size_not_positive: "Eine Losgruppe mit {{size}} Plätzen kann nicht gezogen werden.",
  input_size_above_pool:
    "Die Losgruppe hat {{size}} Plätze, im Lostopf sind aber nur {{pool}} Personen.",
  input_size_above_households:
    "Die Losgruppe hat {{size}} Plätze, aber im Lostopf sind nur {{households}} Haushalte, und aus jedem kann höchstens eine Person gezogen werden.",
  input_combined_without_conditions:
    "Das kombinierte Merkmal „{{name}}“ hat keine Bedingung. Bitte legen Sie fest, wer gemeint ist.",
  input_combined_name_taken:
    "Das kombinierte Merkmal „{{name}}“ heißt wie ein anderes Merkmal. Bitte geben Sie ihm einen anderen Namen.",
  input_combined_feature_unknown:
    "Das kombinierte Merkmal „{{name}}“ braucht das Merkmal „{{feature}}“, das im Lostopf fehlt.",
  input_duplicate_person_id: "Die Kennung „{{id}}“ gehört zwei Personen.",
  input_feature_missing: "Einer Person fehlt die Angabe zu „{{feature}}“.",
  input_value_without_quota:
    "Im Lostopf kommt „{{feature}}: {{value}}“ vor, es gibt aber keine Quote dafür.",
  input_negative_bound: "„{{feature}}: {{value}}“: {{given}} ist kleiner als 0.",
  input_non_integer_bound: "„{{feature}}: {{value}}“: {{given}} ist keine ganze Zahl.",
  input_min_above_max:
    "„{{feature}}: {{value}}“ verlangt mindestens {{min}}, erlaubt aber höchstens {{max}}.",
  input_duplicate_quota: "Für „{{feature}}: {{value}}“ gibt es zwei Quoten.",
  min_sum_above_size:
    "Die Mindestzahlen von „{{feature}}“ ergeben zusammen {{sum}}, die Losgruppe hat aber nur {{size}} Plätze.",
  max_sum_below_size:
    "Die Höchstzahlen von „{{feature}}“ ergeben zusammen {{sum}}, die Losgruppe hat aber {{size}} Plätze.",
  too_few_people:
    "Verlangt werden mindestens {{min}} mit „{{feature}}: {{value}}“, im Lostopf sind es {{available}}.",
  quotas_conflict: "Keine Losgruppe aus diesem Lostopf erfüllt diese Quoten zusammen: {{quotas}}.",
  quota_side_min: "„{{feature}}: {{value}}“ mindestens {{limit}}",
  quota_side_max: "„{{feature}}: {{value}}“ höchstens {{limit}}",

  // The pool
  process_closed: "Der Prozess ist abgeschlossen und kann nicht mehr geändert werden.",
  invitation_missing:
    "Diese Einladung gibt es nicht mehr, oder alles über die Person wurde gelöscht.",
  invitation_ended:
    "Die eingeladene Person ist weggezogen oder verstorben. Eine Antwort zählt nicht mehr.",
  reply_missing: "Zu dieser Einladung gibt es noch keine Antwort.",
  reply_outdated:
    "Die Antwort wurde inzwischen geändert. Bitte sehen Sie nach, was jetzt gespeichert ist, und tragen Sie sie dann noch einmal ein.",
  person_missing: "Diese Person ist nicht mehr im Lostopf.",
  pool_frozen:
    "Das Losverfahren aus diesem Lostopf ist veröffentlicht. Er bleibt, wie er ist, damit die Ziehung überprüfbar ist.",
  draw_running: "Gerade wird aus diesem Lostopf gezogen. Bitte warten Sie, bis das fertig ist.",
  import_running: "Gerade wird eine Liste übernommen. Bitte warten Sie, bis das fertig ist.",
  upload_gone:
    "Die hochgeladene Datei ist nicht mehr da. Dateien werden nach der Übernahme oder nach einem Tag gelöscht. Bitte laden Sie sie noch einmal hoch.",
  check_changed:
    "Seit der Prüfung haben sich der Lostopf oder die Quoten geändert. Bitte prüfen Sie die Datei noch einmal. Übernommen wurde nichts.",
  nobody_left:
    "Keine Zeile ist ohne Fehler. Es gibt nichts zu übernehmen. Bitte prüfen Sie, ob die Spalten richtig zugeordnet sind.",

  // Register extracts
  process_over:
    "Der letzte Tag des Prozesses ist erreicht. Ein Registerauszug würde sofort wieder gelöscht. Verlängern Sie zuerst den Prozess.",
  register_import_running:
    "Gerade wird ein Registerauszug eingelesen. Bitte warten Sie, bis das fertig ist.",
  register_in_use:
    "Gerade werden daraus Einladungen gezogen. Bitte warten Sie, bis das fertig ist.",
  register_needed_by_vote:
    "Wer abstimmen darf, steht in diesem Register, und das Ergebnis einer Abstimmung ist noch nicht bestätigt. Es bleibt, bis das Ergebnis bestätigt oder die Abstimmung abgebrochen ist.",
  register_upload_gone:
    "Die hochgeladene Datei ist nicht mehr da. Dateien werden nach dem Einlesen oder nach einem Tag gelöscht. Bitte laden Sie sie noch einmal hoch.",
  register_too_large:
    "Die Datei ist größer als {{limit}} MB. Bitten Sie das Meldeamt um eine Datei nur mit den Spalten, die hier genannt sind.",
  register_columns_missing:
    "Die Spalten passen nicht zur Datei. Bitte ordnen Sie sie noch einmal zu.",
  register_nobody_left:
    "Keine Zeile ließ sich lesen. Bitte prüfen Sie, ob die Spalten richtig zugeordnet sind.",
  register_nobody_left_because:
    "Keine Zeile ließ sich lesen. Der häufigste Fehler ({{times}} von {{rows}} Zeilen, zuerst Zeile {{line}}): {{because}}. Bitte prüfen Sie, ob die Spalten richtig getrennt und zugeordnet sind. Wenn ja, bitten Sie das Meldeamt um eine berichtigte Datei.",
  register_fault_row_too_long: "die Zeile hat mehr Zellen als die Kopfzeile",
  register_fault_cell_too_long: "eine Zelle ist länger als 300 Zeichen",
  register_fault_reference_missing: "die Nummer der Person fehlt",
  register_fault_reference_twice: "die Nummer kommt schon weiter oben vor",
  register_fault_name_missing: "der Name fehlt",
  register_fault_birth_date_missing: "Geburtsdatum oder Alter fehlt",
  register_fault_birth_date_unreadable:
    "was beim Geburtsdatum steht, ist kein Datum oder liegt nach dem Stand des Auszugs",
  register_fault_age_unreadable: "was beim Alter steht, ist keine ganze Zahl von 0 bis 130",
  register_fault_address_missing: "Straße oder Ort fehlt",

  // Draws
  process_missing: "Diesen Prozess gibt es nicht mehr.",
  pool_empty:
    "Der Lostopf ist leer. Bitte laden Sie zuerst per Los ein oder lesen Sie eine Liste ein.",
  quotas_missing: "Es gibt noch keine Quoten. Bitte legen Sie zuerst Quoten an.",
  draw_under_way: "Gerade wird schon gezogen. Bitte warten Sie, bis das fertig ist.",
  draw_stands:
    "Das Losverfahren einer Ziehung ist schon veröffentlicht. Nehmen Sie es zuerst zurück, oder wiederholen Sie die Ziehung.",
  draw_committed: "Dieses Losverfahren ist veröffentlicht und bleibt.",
  draw_not_prepared: "Diese Ziehung ist noch nicht vorbereitet. Bitte bereiten Sie sie zuerst vor.",
  process_not_public: "Der Prozess ist nicht öffentlich. Veröffentlichen Sie ihn zuerst.",
  preparation_outdated:
    "Lostopf, Quoten oder Plätze haben sich seit der Vorbereitung geändert. Bereiten Sie die Ziehung neu vor.",
  number_time_past: "Der angekündigte Zeitpunkt ist vorbei. Bitte wählen Sie einen künftigen.",
  draw_missing: "Diese Ziehung gibt es nicht, oder sie ist nicht veröffentlicht.",
  draw_revoked: "Diese Ziehung gilt nicht mehr: Sie wurde zurückgenommen oder wird wiederholt.",
  draw_completed_meanwhile: "Inzwischen ist gezogen worden. Bitte laden Sie die Seite neu.",
  nothing_to_repeat: "Hier gibt es noch keine Ziehung, die man wiederholen könnte.",
  draw_bad_input:
    "Lostopf und Quoten passen nicht zusammen. Auf der Seite mit den Quoten steht, was zu ändern ist.",
  draw_quotas_infeasible:
    "Keine Losgruppe aus diesem Lostopf kann alle Quoten erfüllen. Auf der Seite mit den Quoten steht, welche sich widersprechen und was die kleinste Änderung ist.",

  // The panel after its draw
  panel_set_aside: "Dieses Ergebnis wurde zurückgenommen. Die Gruppe ändert sich nicht mehr.",
  member_missing: "Diese Person ist nicht in der Losgruppe.",
  member_left_already: "Diese Person ist schon ausgeschieden.",
  member_not_left: "Das lässt sich hier nicht zurücknehmen.",
  seat_taken: "Der Platz ist schon wieder besetzt.",
  substitutes_under_way:
    "Für diese Losgruppe wird gerade gerechnet. Bitte warten Sie, bis das fertig ist.",
  no_seat_open: "Alle Plätze sind besetzt.",
  top_up_too_small: "Die Gruppe hat schon {{size}} Plätze. Bitte geben Sie eine größere Zahl an.",
  top_up_quotas_invalid:
    "Die Quoten für die größere Gruppe sind nicht vollständig. Bitte ergänzen Sie jede Mindest- und Höchstzahl.",
  alternate_list_missing: "Diese Reserveliste gibt es nicht.",
  alternates_length_invalid:
    "Eine Reserveliste nennt mindestens eine und höchstens {{most}} Personen.",
  drop_out_rates_invalid:
    "Anteile liegen über 0 und unter 100 Prozent. Bitte berichtigen Sie die Angabe.",
  panel_without_members: "In dieser Losgruppe ist niemand mehr.",
  substitution_missing: "Diesen Vorschlag gibt es nicht mehr.",
  substitution_outdated:
    "Seit diesem Vorschlag hat sich die Losgruppe oder der Lostopf geändert. Bitte suchen Sie neu.",
  violation_not_accepted: "Bitte bestätigen Sie zuerst, dass nicht alle Quoten eingehalten werden.",
  too_few_people_left:
    "Im Lostopf sind für {{seats}} freie Plätze nur noch {{people}} Personen. So viele Plätze lassen sich nicht besetzen.",
  list_too_short:
    "Auf der Reserveliste sind für {{seats}} freie Plätze nur noch {{people}} Personen. Ziehen Sie aus dem ganzen Lostopf.",
  substitutes_bad_input:
    "Lostopf und Quoten passen nicht zusammen. Vielleicht fehlt jemandem die Angabe zu einem Merkmal. Auf der Seite mit den Quoten steht, was zu ändern ist.",

  // Tables
  tables_under_way:
    "Gerade werden schon Tischgruppen zusammengestellt. Bitte warten Sie, bis das fertig ist.",
  seating_tables_out_of_range:
    "So viele Tische ({{tables}}) gehen nicht: An jedem sollen mindestens zwei Personen sitzen, möglich sind also 1 bis {{most}} Tische.",
  seating_seats_too_few: "An einem Tisch sollen mindestens zwei Personen sitzen, nicht {{seats}}.",
  seating_sessions_out_of_range: "Möglich sind 1 bis {{most}} Sitzungen.",
  seating_rule_person_missing:
    "Eine Regel nennt jemanden, der nicht mehr in der Losgruppe ist. Bitte entfernen Sie diese Regel.",
  seating_group_too_large:
    "Nach den Regeln sollen {{people}} Personen zusammen sitzen (zusammen: Regel {{rules}}), am größten Tisch ist aber nur Platz für {{seats}}. Wählen Sie weniger Tische oder entfernen Sie eine Regel.",
  seating_together_and_apart:
    "Regel {{apart}} unter „getrennt“ trennt Personen, die nach „zusammen“ (Regel {{together}}) an einem Tisch sitzen. Bitte entfernen Sie eine der beiden.",
  seating_apart_too_many:
    "Regel {{rule}} unter „getrennt“ nennt {{people}} Personen, es gibt aber nur {{tables}} Tische. Wählen Sie mehr Tische oder nennen Sie weniger Personen.",
  seating_rules_unmet:
    "Es wurde keine Sitzordnung gefunden, die alle Regeln zugleich einhält. Entfernen Sie eine Regel, oder ändern Sie die Zahl der Tische.",

  // Invitations
  register_missing: "Es gibt keinen Registerauszug mehr. Bitte lesen Sie zuerst einen ein.",
  invitation_settings_missing:
    "Es ist noch nicht festgelegt, wie und bis wann die Eingeladenen antworten können. Bitte füllen Sie zuerst die Angaben zur Einladung aus.",
  nobody_eligible:
    "Im Registerauszug ist niemand (mehr), der eingeladen werden kann. Bitte prüfen Sie das Mindestalter, die Altersgruppen der Quoten und den Auszug.",
  too_many_letters:
    "So viele Briefe gehen nicht: {{residents}} Personen können eingeladen werden. Tragen Sie höchstens so viele Briefe ein.",
  letters_limited:
    "In einer Welle sind höchstens {{most}} Briefe möglich. Planen Sie mehrere Wellen.",
  process_unpublished:
    "Der Prozess ist noch nicht veröffentlicht. Wer eingeladen wird, muss nachlesen können, worum es geht. Bitte veröffentlichen Sie ihn zuerst.",
  reply_by_passed:
    "Der letzte Tag für Antworten ist schon vorbei. Bitte tragen Sie bei den Angaben zur Einladung einen späteren ein.",
  support_person_unknown:
    "Diese Person gehört nicht mehr zur Organisation. Bitte wählen Sie jemand anderen.",
  plan_changed:
    "Seit Sie den Plan gesehen haben, hat sich etwas geändert: Register, Quoten oder Antworten. Bitte sehen Sie sich den neuen Plan an und bestätigen Sie ihn.",
  invitation_draw_under_way:
    "Gerade läuft schon eine Einladungsziehung oder eine Nachprüfung. Bitte warten Sie, bis sie fertig ist.",
  invitation_draw_missing: "Diese Einladungsziehung gibt es nicht.",
  stratum_too_small:
    "In der Gruppe „{{stratum}}“ sind {{letters}} Briefe nicht möglich, wenn jeder Haushalt höchstens einen bekommt. Wählen Sie weniger Briefe, teilen Sie gröber auf, oder lassen Sie mehrere Briefe je Haushalt zu.",
  register_changed:
    "Der Registerauszug hat sich seit der Planung geändert. Es wurde niemand gezogen. Bitte planen Sie noch einmal.",
  invitation_draw_differs:
    "Die Nachprüfung ergibt nicht dasselbe. Hat seit der Ziehung jemand alles über sich löschen lassen, ist das zu erwarten: Dann fehlt eine Zeile im Auszug. Die Seite der Ziehung sagt, ob es so ist.",

  // Letters
  town_unnamed:
    "Die Gemeinde hat noch keinen Namen. Die Administration trägt ihn unter „Gemeinde“ ein.",
  letters_none_waiting: "Es wartet keine Einladung auf den Druck. Ziehen Sie zuerst eine Welle.",
  letters_nobody_to_remind:
    "Es gibt niemanden zu erinnern: Erinnert wird, wessen Brief verschickt ist und wer noch nicht geantwortet hat.",
  letters_reminder_waiting:
    "Ein Lauf mit Erinnerungen ist noch nicht verschickt. Verschicken oder verwerfen Sie ihn zuerst.",
  letters_deadline_past:
    "Die Frist für Antworten ist vorbei. Wenn noch Briefe hinausgehen sollen, verlängern Sie sie unter „Wer eingeladen wird“.",
  letter_run_missing: "Diesen Drucklauf gibt es nicht mehr.",
  letter_run_empty: "In diesem Teil des Drucklaufs ist kein Brief, der noch gilt.",
  letter_run_posted: "Dieser Drucklauf ist schon verschickt und lässt sich nicht mehr verwerfen.",
  letter_run_needed:
    "Briefe mit neuen Codes lassen sich nicht verwerfen: Die alten Codes gelten nicht mehr.",
  invitation_code_dead:
    "Diese Einladung ist beendet. Nehmen Sie zuerst zurück, was aus dem Brief wurde.",
  outcome_answer_stands:
    "Diese Person hat geantwortet. Widerrufen Sie zuerst die Antwort, dann lässt sich das eintragen.",
  consent_not_needed: "Für diese Person braucht es keine Zustimmung.",
  consent_answer_stands:
    "Die Person ist im Lostopf. Widerrufen Sie zuerst die Antwort, dann lässt sich die Zustimmung zurücknehmen.",
  outreach_label_invalid: "Bitte geben Sie dem Ort einen Namen mit höchstens {{most}} Zeichen.",
  outreach_label_taken:
    "Einen Ort mit diesem Namen gibt es schon. Bitte wählen Sie einen anderen Namen.",
  outreach_place_missing: "Diesen Ort gibt es nicht.",
  outreach_cards_invalid: "Bitte geben Sie eine Zahl von 1 bis {{most}} ein.",
  letters_busy:
    "Gerade werden andere Briefe gesetzt. Bitte versuchen Sie es in einer Minute noch einmal.",
  letters_failed:
    "Die Datei ließ sich nicht herstellen. Der Fehler liegt bei der Software. Der Drucklauf ist unverändert: Bitte versuchen Sie es noch einmal.",

  // Jobs
  vote_key_missing:
    "Der Schlüssel dieser Abstimmung ist nicht mehr auf dem Server. Geöffnet wurde nichts, und nichts ging verloren. Geben Sie auf der Seite der Abstimmung beide gedruckten Teile des Schlüssels ein.",
  envelopes_unreadable:
    "Umschläge, die sich nicht öffnen lassen, weil sie verändert wurden: {{envelopes}}. Geöffnet und entfernt wurde nichts. Stellen Sie eine Sicherung der Datenbank wieder her, oder brechen Sie die Abstimmung zu zweit ab.",
  job_broken:
    "Der Fehler liegt bei der Software. Geändert wurde nichts. Bitte versuchen Sie es noch einmal.",
} as const;
