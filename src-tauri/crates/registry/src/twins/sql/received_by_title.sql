-- Both offices name each other, and call it the very same.
SELECT ha.sender AS one_sender, ha.record AS one_record, hb.sender AS other_sender, hb.record AS other_record
FROM sender AS sa
CROSS JOIN received_row AS a ON a.sender = sa.seq AND a.kind IN ('ksdd-wajib', 'ksdd-sukarela') AND a.state = 'standing'
CROSS JOIN received_region AS named ON named.seq = a.seq AND named.region_code <> sa.region_code
CROSS JOIN sender AS sb ON sb.region_code = named.region_code AND sb.seq > sa.seq
CROSS JOIN received_row AS b
    ON b.sender = sb.seq AND b.title_sort = a.title_sort AND b.kind IN ('ksdd-wajib', 'ksdd-sukarela')
       AND b.state = 'standing'
CROSS JOIN received AS ha ON ha.seq = a.seq
CROSS JOIN received AS hb ON hb.seq = b.seq
WHERE EXISTS (SELECT 1 FROM received_region AS back WHERE back.seq = b.seq AND back.region_code = sa.region_code)
