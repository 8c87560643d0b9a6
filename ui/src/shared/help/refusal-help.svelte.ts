/** Which code's page of help is open over the window; the page itself stands once, in the application. */
class RefusalHelp {
  code = $state<string | null>(null);

  show = (code: string): void => {
    this.code = code;
  };

  close = (): void => {
    this.code = null;
  };
}

export const refusalHelp = new RefusalHelp();
