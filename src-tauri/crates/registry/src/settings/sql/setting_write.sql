INSERT INTO setting (key, value, rev)
VALUES (:key, :value, 1)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, rev = rev + 1
