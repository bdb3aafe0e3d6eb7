export interface StartRequest {
  machineArn: string;
  /** Made up when absent. */
  name: string | undefined;
  /** JSON text. */
  input: string;
}
