INSERT INTO received_search (rowid, words)
VALUES (:seq, :words)
