INSERT OR IGNORE INTO received_urusan (seq, code)
VALUES (:seq, :code)
