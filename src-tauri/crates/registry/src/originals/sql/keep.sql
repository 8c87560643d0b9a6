INSERT INTO original (sha256, bytes, kept_at) VALUES (:sha256, :bytes, :kept_at) ON CONFLICT (sha256) DO NOTHING
