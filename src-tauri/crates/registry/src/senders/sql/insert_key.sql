INSERT INTO sender_key (public_key, sender, fingerprint, basis, predecessor, voucher, enrolled_at, enrolled_by)
VALUES (:public_key, :sender, :fingerprint, :basis, :predecessor, :voucher, :enrolled_at, :enrolled_by)
