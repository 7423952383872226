import type { ProcessText } from "#app/services/processes/process-fields.ts";

/** "Arbeitskreis Zusammenleben", an example: no council passed this resolution. */
export const WORKING_GROUP_TEXTS: Record<"de" | "de-simple" | "en" | "ar", ProcessText> = {
  de: {
    title: "Arbeitskreis Zusammenleben",
    question:
      "Wie sollen Menschen, die schon lange in Hettstedt wohnen, und Menschen, die neu dazukommen, hier zusammenleben? Was muss die Stadt dafür tun, und was können die Menschen selbst tun?",
    mandate:
      "Auftrag des Stadtrats (erfundenes Beispiel): Der Stadtrat setzt einen Arbeitskreis mit 26 ausgelosten Mitgliedern ein. Er tagt an fünf Abenden und legt dem Stadtrat Empfehlungen vor. Alle Einwohnerinnen und Einwohner ab 16 Jahren können ausgelost werden, egal welchen Pass sie haben.",
    position:
      "Der Bürgermeister sagt dazu (erfundenes Beispiel): „Hettstedt ist kleiner geworden: von 20.450 auf 14.491 Menschen. Ich möchte, dass Menschen zu uns kommen und bleiben. Das gelingt nur, wenn die Menschen, die hier leben, darüber mitreden. Ich nehme am Gespräch teil wie alle anderen. Die Leitung hat eine andere Person.“",
    scope:
      "Der Arbeitskreis kann Empfehlungen geben zu: Treffpunkten und Angeboten in den Ortsteilen, Vereinen und Feuerwehr, Hilfe beim Ankommen, Sprache und Begegnung, einem Verzeichnis der Hilfsangebote. Er schlägt vor, wofür die Stadt im nächsten Jahr 30.000 Euro ausgibt (Beispiel). Nicht entscheiden kann die Stadt: wer nach Deutschland kommt, wer bleiben darf, und wie viele Menschen der Landkreis unterbringt.",
    commitment:
      "Der Stadtrat behandelt jede Empfehlung spätestens drei Monate nach der letzten Sitzung öffentlich. Zu jeder Empfehlung steht danach hier, ob sie umgesetzt wird, von wem und bis wann. Lehnt der Stadtrat eine ab, nennt er die Gründe.",
  },
  "de-simple": {
    title: "Arbeits-Kreis: Gut zusammen leben",
    question:
      "Viele Menschen leben schon lange in Hettstedt. Andere Menschen sind neu in der Stadt. Wie leben alle gut zusammen? Was soll die Stadt tun? Was können alle selbst tun?",
    mandate:
      "Das ist ein erfundenes Beispiel. Der Stadt-Rat sagt: Wir wollen einen Arbeits-Kreis. Das Los zieht 26 Menschen. Sie treffen sich an 5 Abenden. Danach sagen sie dem Stadt-Rat: Das raten wir. Alle ab 16 Jahren können gezogen werden. Der Pass ist dafür egal.",
    position:
      "Das ist ein erfundenes Beispiel. Der Bürger-Meister sagt: Früher haben 20.450 Menschen in Hettstedt gelebt. Dann waren es nur noch 14.491 Menschen. Ich möchte: Menschen kommen zu uns. Und sie bleiben hier. Dabei sollen alle mitreden. Ich rede mit wie alle anderen. Ich leite das Gespräch nicht.",
    scope:
      "Darüber kann der Arbeits-Kreis reden: Orte zum Treffen. Vereine und Feuer-Wehr. Hilfe für neue Menschen. Sprache lernen. Eine Liste: Wo bekomme ich Hilfe? Die Gruppe sagt auch: Dafür soll die Stadt 30.000 Euro ausgeben. Das ist ein Beispiel. Darüber kann die Stadt nicht bestimmen: Wer kommt nach Deutschland? Wer darf bleiben?",
    commitment:
      "Der Stadt-Rat redet über jeden Rat der Gruppe. Das passiert spätestens nach 3 Monaten. Alle dürfen dabei zuhören. Dann steht hier: Macht die Stadt das? Wer macht das? Bis wann? Sagt der Stadt-Rat Nein? Dann steht hier auch: Warum.",
  },
  en: {
    title: "Working group: living together",
    question:
      "How should people who have lived in Hettstedt for a long time and people who are new here live together? What must the town do for that, and what can people do themselves?",
    mandate:
      "Mandate of the town council (made-up example): the council sets up a working group of 26 members drawn by lot. It meets on five evenings and gives the council its recommendations. Every resident from the age of 16 can be drawn, whatever passport they hold.",
    position:
      "The mayor says (made-up example): “Hettstedt has become smaller: from 20,450 to 14,491 people. I want people to come to us and to stay. That succeeds only if those who live here have their say in it. I take part in the discussion like everyone else. Somebody else is in the chair.”",
    scope:
      "The working group can recommend what to do about: meeting places and offers in the districts, clubs and fire brigade, help on arrival, language and encounters, a directory of support. It proposes what 30,000 euros in next year's budget are spent on (example). The town cannot decide: who comes to Germany, who may stay, and how many people the district houses.",
    commitment:
      "The council discusses each recommendation in public, at the latest three months after the last session. After that this page says for each one whether it is carried out, by whom and by when. If the council rejects one, it gives its reasons.",
  },
  ar: {
    title: "مجموعة العمل: العيش معًا",
    question:
      "كيف ينبغي أن يعيش معًا من يسكنون هيتشتيت منذ زمن طويل ومن وصلوا إليها حديثًا؟ ماذا يجب أن تفعل المدينة من أجل ذلك، وماذا يستطيع الناس أن يفعلوا بأنفسهم؟",
    mandate:
      "تكليف من مجلس المدينة (مثال غير حقيقي): يشكّل المجلس مجموعة عمل من 26 عضوًا يُختارون بالقرعة. تجتمع المجموعة في خمس أمسيات وتقدّم توصياتها إلى المجلس. يمكن أن تشمل القرعة كل من يسكن المدينة من عمر 16 عامًا، مهما كان جواز سفره.",
    position:
      "يقول رئيس البلدية (مثال غير حقيقي): «أصبحت هيتشتيت أصغر: من 20,450 إلى 14,491 شخصًا. أريد أن يأتي الناس إلينا وأن يبقوا. ولن ينجح ذلك إلا إذا شارك سكان المدينة في الحديث عنه. أنا أشارك في النقاش مثل الجميع، ويديره شخص آخر.»",
    scope:
      "تستطيع مجموعة العمل أن تقدّم توصيات حول: أماكن اللقاء والعروض في الأحياء، والجمعيات والإطفاء، والمساعدة عند الوصول، واللغة والتعارف، ودليل لعروض المساعدة. وتقترح كيف يُنفق مبلغ 30,000 يورو من ميزانية العام المقبل (مثال). ولا تستطيع المدينة أن تقرر: من يأتي إلى ألمانيا، ومن يُسمح له بالبقاء، وعدد من تؤويهم المقاطعة.",
    commitment:
      "يناقش المجلس كل توصية علنًا في موعد أقصاه ثلاثة أشهر بعد آخر جلسة. ثم يُكتب هنا عن كل توصية: هل ستُنفّذ، ومن سينفّذها، وحتى متى. وإذا رفض المجلس توصية فإنه يذكر الأسباب.",
  },
};
