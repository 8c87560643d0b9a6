SELECT p.code, p.letter_id
FROM letter AS l
JOIN letter_print AS p ON p.letter_id = l.id
WHERE l.state <> 'void'
  AND NOT EXISTS (SELECT 1 FROM letter_print AS n WHERE n.letter_id = p.letter_id AND n.print > p.print)
ORDER BY p.code
