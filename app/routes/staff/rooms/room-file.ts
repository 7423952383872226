import { guarded } from "#app/routes/guard.server.ts";
import { roomPage } from "#app/routes/public/rooms/room-page.server.ts";
import { roomPlace } from "#app/routes/public/rooms/room-place.server.ts";
import { roomText } from "#app/routes/public/rooms/room-text.ts";

/** Everything of a room as a text that any program opens. */
export const loader = guarded("rooms.write", (visit) => {
  const text = roomText(roomPage(visit), roomPlace(visit).t);
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="room.txt"',
      "Cache-Control": "no-store",
    },
  });
});
