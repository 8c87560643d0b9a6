DELETE FROM submission_row WHERE seq = :seq
