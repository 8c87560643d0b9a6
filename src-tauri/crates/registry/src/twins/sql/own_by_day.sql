-- We and the office name each other, and signed within weeks of each other.
SELECT 0 AS one_sender, g.id AS one_record, hb.sender AS other_sender, hb.record AS other_record
FROM agreement_row AS a
CROSS JOIN party AS p ON p.seq = a.seq AND p.region_code <> :own
CROSS JOIN sender AS sb ON sb.region_code = p.region_code
CROSS JOIN received_row AS b
    ON b.sender = sb.seq AND b.kind IN ('ksdd-wajib', 'ksdd-sukarela') AND b.state = 'standing'
       AND b.signed BETWEEN date(a.signed, :before) AND date(a.signed, :after)
CROSS JOIN agreement AS g ON g.seq = a.seq
CROSS JOIN received AS hb ON hb.seq = b.seq
WHERE a.kind IN ('ksdd-wajib', 'ksdd-sukarela') AND a.voided = 0
  AND EXISTS (SELECT 1 FROM received_region AS back WHERE back.seq = b.seq AND back.region_code = :own)
