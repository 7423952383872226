import type { ReplyForm } from "#app/services/replies/read-reply-form.server.ts";

/** Phone and office hours as the letter names them; nothing where none are set. */
export function contactOf({ phone, officeHours }: ReplyForm) {
  return phone === "" && officeHours === "" ? {} : { contact: { phone, officeHours } };
}
