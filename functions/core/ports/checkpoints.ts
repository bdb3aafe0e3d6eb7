/** Where a long piece of work stands, so that the next turn goes on behind it. */
export interface Checkpoints {
  read(name: string): Promise<string | undefined>;
  write(name: string, value: string): Promise<void>;
}
