/** How many state transitions an execution has taken: what the service charges for. One for each state entered. */
export function countTransitions(history: readonly { type?: string | undefined }[]): number {
  return history.filter(({ type }) => type?.endsWith('StateEntered')).length;
}
