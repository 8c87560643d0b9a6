-- What every agreement (r) that counts says of itself; one narrow index holds all of it.
SELECT r.seq, r.kind, r.signed, r.starts, r.ends, r.ended_on, r.voided
FROM agreement_row AS r
