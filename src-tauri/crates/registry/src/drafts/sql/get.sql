SELECT key, form, title, value, updated_at FROM draft WHERE key = :key
