/** How long, in ms, what stands beside the list waits for typing or moving to pause: neither is held up. */
export const pause = 80;
