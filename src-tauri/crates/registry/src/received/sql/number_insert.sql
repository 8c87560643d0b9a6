INSERT OR IGNORE INTO received_number (seq, number_fold)
VALUES (:seq, :number_fold)
