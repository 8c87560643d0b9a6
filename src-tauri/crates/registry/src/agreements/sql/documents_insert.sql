INSERT INTO document
    (id, seq, position, kind, parent_id, title, signed, signed_at_place, starts, ends, open_reason, archive_form,
     archive_place)
VALUES
    (:id, :seq, :position, :kind, :parent_id, :title, :signed, :signed_at_place, :starts, :ends, :open_reason,
     :archive_form, :archive_place)
