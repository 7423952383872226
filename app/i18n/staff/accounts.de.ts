export const accountsDe = {
  title: "Konten",
  fields: {
    email: "E-Mail-Adresse",
    password: "Passwort",
  },
  signIn: {
    title: "Anmelden",
    submit: "Anmelden",
    failed: "Die Anmeldung hat nicht geklappt",
    forgotten:
      "Passwort vergessen? Die Administration Ihrer Gemeinde gibt Ihnen ein neues Startpasswort.",
  },
  secondFactor: {
    title: "Zweiter Faktor",
    code: "Code",
    hint: "Die sechs Ziffern aus Ihrer Authentifizierungs-App. Ohne Gerät: einer Ihrer Ersatzcodes.",
    again: "Neu anmelden",
  },
  problems: {
    credentials_missing: "Bitte geben Sie E-Mail-Adresse und Passwort ein.",
    credentials_wrong:
      "E-Mail-Adresse oder Passwort stimmen nicht. Bitte prüfen Sie beide und versuchen Sie es noch einmal.",
    account_deactivated:
      "Dieses Konto ist deaktiviert. Wenden Sie sich an die Administration Ihrer Gemeinde.",
    second_factor_wrong:
      "Dieser Code stimmt nicht oder wurde schon benutzt. Nehmen Sie den Code, den die App gerade zeigt.",
    second_factor_late:
      "Die Zeit für den zweiten Faktor ist abgelaufen, oder zu viele Codes waren falsch. Bitte melden Sie sich neu an.",
    too_many_attempts_seconds_one:
      "Zu viele Versuche. Bitte warten Sie {{count}} Sekunde und versuchen Sie es dann noch einmal.",
    too_many_attempts_seconds_other:
      "Zu viele Versuche. Bitte warten Sie {{count}} Sekunden und versuchen Sie es dann noch einmal.",
    too_many_attempts_minutes_one:
      "Zu viele Versuche. Bitte warten Sie {{count}} Minute und versuchen Sie es dann noch einmal.",
    too_many_attempts_minutes_other:
      "Zu viele Versuche. Bitte warten Sie {{count}} Minuten und versuchen Sie es dann noch einmal.",
  },
} as const;
