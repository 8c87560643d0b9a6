/** Signs of a fingerprint as printed: eight groups of four. */
export const fingerprintLength = 32;

/** The signs that were typed, as the core reads them: without case, spaces and hyphens; O, I and L are digits. */
export const fingerprintSigns = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Whether the same fingerprint was typed; the core compares once more before it enrols. */
export const isFingerprint = (typed: string, printed: string): boolean =>
  fingerprintSigns(typed) === fingerprintSigns(printed);
