/** How services hand work to the worker threads; the server implements it. */
export interface JobQueue {
  /** Says that a job was queued. Never waits for it. */
  wake(): void;
  /** Stops the worker of a job within a second. The job's row is the caller's business. */
  stop(jobId: string): void;
}
