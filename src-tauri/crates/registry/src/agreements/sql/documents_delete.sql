DELETE FROM document WHERE seq = :seq
