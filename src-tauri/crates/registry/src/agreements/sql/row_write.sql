INSERT INTO agreement_row
    (seq, kind, title_sort, partner, partner_sort, number, number_sort, signed, starts, ends, ended_on, voided, updated_at)
VALUES
    (:seq, :kind, :title_sort, :partner, :partner_sort, :number, :number_sort, :signed, :starts, :ends, :ended_on, :voided,
     :updated_at)
ON CONFLICT (seq) DO UPDATE SET
    kind = excluded.kind, title_sort = excluded.title_sort, partner = excluded.partner,
    partner_sort = excluded.partner_sort, number = excluded.number, number_sort = excluded.number_sort,
    signed = excluded.signed, starts = excluded.starts, ends = excluded.ends, ended_on = excluded.ended_on,
    voided = excluded.voided, updated_at = excluded.updated_at
