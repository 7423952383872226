import type { RoomPage } from "./room-page.server.ts";
import type { PersonInWords } from "./room-place.server.ts";
import type { RoomWords } from "./room-words.ts";

/** A room with its tasks and texts as plain text. */
export function roomText(page: RoomPage, t: RoomWords): string {
  const tasks = page.tasks.map(({ title, owner, due, done }) => {
    const who = owner === null ? t("tasks.nobody") : personText(owner);
    const state = t(done ? "tasks.done" : "tasks.open");
    return `- ${[title, who, ...(due === null ? [] : [due]), state].join(" · ")}`;
  });
  const documents = page.documents.map(({ kind, title, version, paragraphs }) =>
    [
      `${t(`kinds.${kind}`)}: ${title}`,
      `${version.line} · ${personText(version.writer)}`,
      ...paragraphs,
    ].join("\n\n"),
  );
  const parts = [
    [page.name, page.standOf].join("\n"),
    ...(tasks.length === 0 ? [] : [[t("tasks.title"), ...tasks].join("\n")]),
    ...documents,
  ];
  return `${parts.join("\n\n----\n\n")}\n`;
}

function personText({ name, note }: PersonInWords): string {
  return note === null ? name : `${name} (${note})`;
}
