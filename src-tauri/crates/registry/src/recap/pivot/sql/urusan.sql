SELECT u.seq, u.code AS value FROM agreement_urusan AS u
