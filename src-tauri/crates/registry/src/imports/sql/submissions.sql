SELECT s.id, s.path, s.proposer_name, s.letter_number, s.subject ->> 'title' AS title
FROM submission AS s
ORDER BY s.seq
