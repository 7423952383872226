import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readOwnRooms } from "#app/services/rooms/read-room.server.ts";
import { useRoomWords } from "./use-room-words.ts";

export const loader = guarded("rooms.own", ({ services, language }) => {
  const rooms = readOwnRooms(services);
  const [only] = rooms;
  if (rooms.length === 1 && only !== undefined) throw redirect(`/r/me/rooms/${only.id}`, 303);
  const pageTitle = publicTranslation(language).t("public:rooms.list.title");
  return { rooms, pageTitle };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

/** The rooms of the groups to which somebody belongs; whoever has one only is led there. */
export default function OwnRoomsPage() {
  const { rooms } = useLoaderData<typeof loader>();
  const t = useRoomWords();
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{t("list.title")}</h1>
      {rooms.length === 0 ? (
        <p className="kern-body">{t("list.empty")}</p>
      ) : (
        <ul>
          {rooms.map(({ id, name }) => (
            <li className="kern-body" key={id}>
              <a className="kern-link" href={`/r/me/rooms/${id}`} dir="auto">
                {name}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a className="kern-link" href="/r/me">
          {t("list.toOwn")}
        </a>
      </p>
    </div>
  );
}
