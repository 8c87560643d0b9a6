INSERT OR IGNORE INTO received_signing (seq, signed)
VALUES (:seq, :signed)
