SELECT n.document_id, n.party_id, n.number
FROM document_number AS n
JOIN document AS d ON d.id = n.document_id
JOIN party AS p ON p.id = n.party_id
WHERE d.seq = :seq
ORDER BY d.position, p.position
