INSERT INTO draft (key, form, title, value, updated_at)
VALUES (:key, :form, :title, :value, :updated_at)
ON CONFLICT (key) DO UPDATE SET
    form = excluded.form, title = excluded.title, value = excluded.value, updated_at = excluded.updated_at
