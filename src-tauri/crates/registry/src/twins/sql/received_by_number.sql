-- One office names the other, and both carry one number: the other may have mistaken a region.
SELECT ha.sender AS one_sender, ha.record AS one_record, hb.sender AS other_sender, hb.record AS other_record
FROM sender AS sa
CROSS JOIN received_row AS a ON a.sender = sa.seq AND a.kind IN ('ksdd-wajib', 'ksdd-sukarela') AND a.state = 'standing'
CROSS JOIN received_region AS named ON named.seq = a.seq AND named.region_code <> sa.region_code
CROSS JOIN sender AS sb ON sb.region_code = named.region_code AND sb.seq <> sa.seq
CROSS JOIN received_number AS n ON n.seq = a.seq AND length(n.number_fold) >= 5
CROSS JOIN received_number AS m ON m.number_fold = n.number_fold
CROSS JOIN received_row AS b
    ON b.seq = m.seq AND b.sender = sb.seq AND b.kind IN ('ksdd-wajib', 'ksdd-sukarela') AND b.state = 'standing'
CROSS JOIN received AS ha ON ha.seq = a.seq
CROSS JOIN received AS hb ON hb.seq = b.seq
WHERE (SELECT count(*)
       FROM (SELECT 1 FROM received_number AS x WHERE x.number_fold = n.number_fold LIMIT :held_by + 1)) <= :held_by
