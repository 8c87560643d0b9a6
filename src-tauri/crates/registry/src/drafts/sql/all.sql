SELECT key, form, title, value, updated_at FROM draft ORDER BY updated_at DESC, key
