/** Signs of a code, the check sign counted in. */
export const codeLength = 21;

/** The signs of a typed code: without spaces and hyphens, in capitals. */
export const codeSigns = (typed: string): string => typed.replace(/[\s\-‐-—]/g, '').toUpperCase();

/** Five groups of four and the check sign, as the paper shows it. */
export function groupedCode(code: string): string {
  return codeSigns(code).replace(/.{4}/g, '$&-').replace(/-$/, '');
}

/** A fingerprint or SHA-256 in groups of eight, to read aloud. */
export const groupedHex = (hex: string): string =>
  hex.replace(/[^0-9a-f]/gi, '').replace(/.{8}(?=.)/g, '$& ');

/** Whether the text is that of a QR rather than a code typed from the paper. */
export const isQrText = (typed: string): boolean => codeSigns(typed).length > 30;
