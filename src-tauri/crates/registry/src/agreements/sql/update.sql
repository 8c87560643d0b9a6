UPDATE agreement
SET rev = :rev, kind = :kind, variant = :variant, title = :title, purpose = :purpose, object = :object, scope = :scope,
    initiative = :initiative, funding_sources = :funding_sources, funding_note = :funding_note, amount = :amount,
    burdens_society = :burdens_society, unbudgeted = :unbudgeted, note = :note, ended_on = :ended_on,
    end_reason = :end_reason, end_note = :end_note, void_reason = :void_reason, created_at = :created_at,
    updated_at = :updated_at
WHERE id = :id
