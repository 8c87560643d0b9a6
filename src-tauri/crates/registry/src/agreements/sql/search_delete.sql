DELETE FROM agreement_search WHERE rowid = :seq
