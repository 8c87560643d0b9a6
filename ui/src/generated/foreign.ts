// Generated from the Rust contract; do not edit. `cargo xtask contract` writes it.

/**
 * The texts of one agreement and year.
 */
export type ForeignYear = { 
/**
 * Year.
 */
year: number, 
/**
 * Revision; 0 for one that is not saved yet.
 */
rev: number, 
/**
 * Latar belakang.
 */
background: string, 
/**
 * Pola kerja sama dan kegiatan unggulan.
 */
highlights: string, 
/**
 * Penerima manfaat: lokasi dan kelompok.
 */
beneficiaries: string, 
/**
 * Pendanaan per kegiatan dan sumbernya, one activity a line.
 */
funding: string, 
/**
 * Hambatan dan tantangan dari dalam.
 */
internal: string, 
/**
 * Hambatan dan tantangan dari luar.
 */
external: string, 
/**
 * Analisis.
 */
analysis: string, 
/**
 * Rencana tindak lanjut.
 */
follow_up: string, };

/**
 * Which agreement, and of which year.
 */
export type ForeignRequest = { 
/**
 * Id of the agreement.
 */
id: string, 
/**
 * Year.
 */
year: number, };

/**
 * Texts to save.
 */
export type ForeignSave = { 
/**
 * Id of the agreement.
 */
id: string, 
/**
 * The texts, with the revision they were made from.
 */
form: ForeignYear, };
