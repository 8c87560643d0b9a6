SELECT (SELECT count(DISTINCT a.seq)
        FROM twin AS t
        JOIN agreement AS a ON a.id = t.one_record
        JOIN agreement_row AS r ON r.seq = a.seq
        WHERE t.verdict = 'same' AND t.one_sender = 0 AND r.voided = 0)
       + (SELECT count(*)
          FROM received_row AS r
          WHERE r.state = 'standing' AND r.seq IN (
              SELECT h.seq
              FROM twin AS t
              JOIN received AS h ON h.sender = t.one_sender AND h.kind = 'agreement' AND h.record = t.one_record
              WHERE t.verdict = 'same'
              UNION ALL
              SELECT h.seq
              FROM twin AS t
              JOIN received AS h ON h.sender = t.other_sender AND h.kind = 'agreement' AND h.record = t.other_record
              WHERE t.verdict = 'same')) AS count
