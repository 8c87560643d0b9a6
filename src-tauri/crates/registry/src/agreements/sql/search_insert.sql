INSERT INTO agreement_search (rowid, words) VALUES (:seq, :words)
