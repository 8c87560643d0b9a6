-- One of us names the other, and both carry one number.
SELECT 0 AS one_sender, g.id AS one_record, hb.sender AS other_sender, hb.record AS other_record
FROM agreement_row AS a
CROSS JOIN document AS d ON d.seq = a.seq
CROSS JOIN document_number AS n ON n.document_id = d.id AND length(n.number_fold) >= 5
CROSS JOIN received_number AS m ON m.number_fold = n.number_fold
CROSS JOIN received_row AS b ON b.seq = m.seq AND b.kind IN ('ksdd-wajib', 'ksdd-sukarela') AND b.state = 'standing'
CROSS JOIN sender AS sb ON sb.seq = b.sender
CROSS JOIN agreement AS g ON g.seq = a.seq
CROSS JOIN received AS hb ON hb.seq = b.seq
WHERE a.kind IN ('ksdd-wajib', 'ksdd-sukarela') AND a.voided = 0
  AND (EXISTS (SELECT 1 FROM party AS p WHERE p.seq = a.seq AND p.region_code = sb.region_code)
       OR EXISTS (SELECT 1 FROM received_region AS back WHERE back.seq = b.seq AND back.region_code = :own))
  AND (SELECT count(*)
       FROM (SELECT 1 FROM received_number AS x WHERE x.number_fold = n.number_fold LIMIT :held_by + 1)) <= :held_by
