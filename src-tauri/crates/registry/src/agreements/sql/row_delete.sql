DELETE FROM agreement_row WHERE seq = :seq
