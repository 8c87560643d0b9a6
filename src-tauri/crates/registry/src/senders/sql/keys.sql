SELECT public_key, fingerprint, basis, predecessor, voucher, enrolled_at, enrolled_by, retired_at, retire_note
FROM sender_key
WHERE sender = :sender
ORDER BY retired_at IS NOT NULL, retired_at DESC, enrolled_at DESC, public_key
