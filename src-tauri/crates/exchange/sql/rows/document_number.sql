SELECT
    document_id, party_id, number
FROM document_number
ORDER BY document_id, party_id
