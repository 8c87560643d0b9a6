DELETE FROM agreement_urusan WHERE seq = :seq
