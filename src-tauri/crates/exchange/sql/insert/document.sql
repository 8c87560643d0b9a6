INSERT INTO document
    (
     id, agreement_id, position, kind, parent_id, title, signed, signed_at_place, starts, ends,
     open_reason, archive_form, archive_place
    )
VALUES
    (
     :id, :agreement_id, :position, :kind, :parent_id, :title, :signed, :signed_at_place, :starts, :ends,
     :open_reason, :archive_form, :archive_place
    )
