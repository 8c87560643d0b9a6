/** Parts of the register that a write can change. Stands in until the contract is generated. */
export type Area = 'agreements' | 'letters' | 'exchange' | 'settings' | 'session';

/** Command name -> its request and response. Stands in until the contract is generated. */
export interface Commands {
  session_state: { request: null; response: { office: string } };
}
