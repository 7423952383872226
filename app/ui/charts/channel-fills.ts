/** From dark to light, so that they are told apart in black and white. */
export const CHANNEL_FILLS = {
  online: "#14306b",
  phone: "#6f8fd0",
  paper: "#b9c9ea",
  in_person: "#eef1f6",
} as const;
