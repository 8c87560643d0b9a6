DELETE FROM document_number WHERE document_id IN (SELECT id FROM document WHERE seq = :seq)
