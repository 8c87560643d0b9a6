SELECT public_key, fingerprint, basis, predecessor, voucher, enrolled_at, enrolled_by, retired_at, retire_note
FROM sender_key
WHERE retired_at IS NULL
ORDER BY public_key
